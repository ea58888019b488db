package dev.unbus.catalog;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks processes at their management ports; no answer is longer, or takes longer, than it may. */
@Singleton
final class ManagementClient {

    private final HttpClient http;
    private final Duration answerWithin;
    private final int largestAnswerBytes;

    ManagementClient(CatalogConfig config) {
        answerWithin = config.answerWithin();
        largestAnswerBytes = config.largestAnswerBytes();
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(answerWithin)
                .build();
    }

    /** Completes with the answer, whatever its status, or with what went wrong, at the latest when its time is over. */
    CompletableFuture<HttpResponse<byte[]>> get(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(answerWithin).build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, headers -> new BoundedBody(largestAnswerBytes));
        return answer.copy()
                .orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((received, thrown) -> answer.cancel(true));
    }
}
