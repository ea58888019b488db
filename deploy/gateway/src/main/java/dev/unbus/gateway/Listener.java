package dev.unbus.gateway;

import dev.unbus.gateway.Routes.Entry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.HttpProxy;
import org.jspecify.annotations.Nullable;

/** One port. While a process that was not deployed still has it, it is tried again every few milliseconds. */
final class Listener {

    private static final long RETRY_MILLIS = 2;

    private final Vertx vertx;
    private final HttpProxy proxy;
    private Entry entry;
    private @Nullable HttpServer server;
    private boolean closed;

    Listener(Vertx vertx, HttpClient client, Calls calls, Entry entry) {
        this.vertx = vertx;
        this.entry = entry;
        Forwarding forwarding = new Forwarding(this::entry, calls);
        this.proxy = HttpProxy.reverseProxy(client);
        proxy.origin(forwarding::connect).addInterceptor(forwarding);
    }

    Entry entry() {
        return entry;
    }

    /** From the next call on; those that are being answered go on as they began. */
    void update(Entry now) {
        entry = now;
    }

    boolean isBound() {
        return server != null;
    }

    void open() {
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(entry.port());
        vertx.createHttpServer(options)
                .requestHandler(proxy)
                .listen()
                .onSuccess(this::opened)
                .onFailure(taken -> vertx.setTimer(RETRY_MILLIS, again -> {
                    if (!closed) {
                        open();
                    }
                }));
    }

    private void opened(HttpServer bound) {
        if (closed) {
            bound.close();
        } else {
            server = bound;
        }
    }

    Future<Void> close() {
        closed = true;
        HttpServer bound = server;
        server = null;
        return bound == null ? Future.succeededFuture() : bound.close();
    }
}
