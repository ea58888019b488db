package dev.unbus.catalog;

import dev.unbus.catalog.model.DescriptorJson;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks a process for its descriptor; whatever goes wrong there becomes a reason, never an error of the catalog. */
@Singleton
final class Scraper {

    private final ManagementClient management;
    private final Duration answerWithin;
    private final int largestAnswerBytes;

    Scraper(ManagementClient management, CatalogConfig config) {
        this.management = management;
        answerWithin = config.answerWithin();
        largestAnswerBytes = config.largestAnswerBytes();
    }

    /** Completes with the answer, at the latest when its time is over; never completes with an exception. */
    CompletableFuture<Answer> ask(Target target) {
        return management
                .get(target.descriptor())
                .thenApply(received -> read(received, target.integration()))
                .exceptionally(thrown -> new Answer.Silent(reason(thrown)));
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
