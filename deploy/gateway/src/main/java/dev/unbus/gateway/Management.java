package dev.unbus.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** {@code /observe/health}, up when every port is held, and {@code /observe/routes}: what it works by and how many calls each instance answers. */
final class Management {

    private final Vertx vertx;
    private final Listeners listeners;

    Management(Vertx vertx, Listeners listeners) {
        this.vertx = vertx;
        this.listeners = listeners;
    }

    Future<HttpServer> listen(int port) {
        return vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::answer)
                .listen();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/observe/health", "/observe/health/ready" -> sendHealth(request, listeners.areBound());
            case "/observe/health/live" -> sendHealth(request, true);
            case "/observe/routes" -> send(request, listeners.describe());
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static void sendHealth(HttpServerRequest request, boolean up) {
        request.response().setStatusCode(up ? 200 : 503);
        send(request, new JsonObject().put("status", up ? "UP" : "DOWN"));
    }

    private static void send(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
    }
}
