package dev.unbus.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.TimeUnit;

/** Asks every instance again and again whether it is ready; one that is not gets callers only when no other is. */
final class ReadyChecks {

    private static final long EVERY_MILLIS = 1_000;
    private static final int PATIENCE_MILLIS = 900;

    private final Vertx vertx;
    private final Listeners listeners;
    private final HttpClient client;

    ReadyChecks(Vertx vertx, Listeners listeners) {
        this.vertx = vertx;
        this.listeners = listeners;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    void begin() {
        vertx.setPeriodic(EVERY_MILLIS, round -> listeners.routes().entries().stream()
                .flatMap(entry -> entry.origins().stream())
                .filter(origin -> !origin.draining())
                .forEach(this::ask));
    }

    private void ask(Origin origin) {
        client.request(HttpMethod.GET, origin.managementPort(), "127.0.0.1", "/observe/health/ready")
                .compose(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == 200)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(false)
                .onSuccess(ready -> listeners.calls().ready(origin, ready));
    }
}
