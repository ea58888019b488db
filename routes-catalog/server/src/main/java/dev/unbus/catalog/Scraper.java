package dev.unbus.catalog;

import dev.unbus.catalog.model.DescriptorJson;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks a process for its descriptor; whatever goes wrong there becomes a reason, never an error of the catalog. */
@Singleton
final class Scraper {

    private final HttpClient http;
    private final Duration answerWithin;
    private final int largestAnswerBytes;

    Scraper(CatalogConfig config) {
        answerWithin = config.answerWithin();
        largestAnswerBytes = config.largestAnswerBytes();
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(answerWithin)
                .build();
    }

    /** Completes with the answer, at the latest when its time is over; never completes with an exception. */
    CompletableFuture<Answer> ask(Target target) {
        HttpRequest request = HttpRequest.newBuilder(target.descriptor())
                .timeout(answerWithin)
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request, headers -> new BoundedBody(largestAnswerBytes));
        return response.copy()
                .orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(received -> read(received, target.integration()))
                .exceptionally(thrown -> new Answer.Silent(reason(thrown)))
                .whenComplete((answer, none) -> response.cancel(true));
    }

    private static Answer read(HttpResponse<byte[]> response, @Nullable IntegrationId expected) {
        if (response.statusCode() != 200) {
            return new Answer.Silent("it answered with status " + response.statusCode());
        }
        try {
            IntegrationDescriptor descriptor = DescriptorJson.read(response.body());
            return expected == null || expected.equals(descriptor.id())
                    ? new Answer.Described(descriptor)
                    : new Answer.Silent("another integration answered: " + descriptor.id());
        } catch (IllegalArgumentException wrong) {
            return new Answer.Silent("its answer cannot be used: " + wrong.getMessage());
        }
    }

    private String reason(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return "it did not answer within " + answerWithin.toMillis() + " ms";
        }
        if (cause instanceof ConnectException) {
            return "nothing listens at its address";
        }
        if (cause instanceof BoundedBody.TooLargeException) {
            return "its answer is larger than " + largestAnswerBytes + " bytes";
        }
        return "its answer broke off or is not HTTP";
    }
}
