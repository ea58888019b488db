package dev.unbus.gateway;

import dev.unbus.gateway.Routes.Entry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ports that are held, as the routes say. Of one event loop. */
final class Listeners {

    private static final int CONNECTIONS_TO_AN_INSTANCE = 512;
    private static final int CONNECT_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Calls calls = new Calls();
    private final Map<Integer, Listener> listeners = new TreeMap<>();
    private Routes routes = Routes.NONE;

    Listeners(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_TO_AN_INSTANCE)
                .setConnectTimeout(CONNECT_MILLIS));
    }

    /** Takes new routes; connections of callers stay. */
    void take(Routes now) {
        routes = now;
        Set<Integer> ports = now.entries().stream().map(Entry::port).collect(Collectors.toSet());
        listeners.values().removeIf(listener -> {
            boolean gone = !ports.contains(listener.entry().port());
            if (gone) {
                listener.close();
            }
            return gone;
        });
        now.entries().forEach(this::listen);
    }

    private void listen(Entry entry) {
        Listener listener = listeners.get(entry.port());
        if (listener == null) {
            Listener opened = new Listener(vertx, client, calls, entry);
            listeners.put(entry.port(), opened);
            opened.open();
        } else {
            listener.update(entry);
        }
    }

    Routes routes() {
        return routes;
    }

    boolean areBound() {
        return listeners.values().stream().allMatch(Listener::isBound);
    }

    Calls calls() {
        return calls;
    }

    /** What it works by, for the command. */
    JsonObject describe() {
        JsonArray described = new JsonArray();
        listeners.values().forEach(listener -> described.add(describe(listener)));
        return new JsonObject().put("generation", routes.generation()).put("listeners", described);
    }

    private JsonObject describe(Listener listener) {
        JsonArray origins = new JsonArray();
        for (Origin origin : listener.entry().origins()) {
            origins.add(new JsonObject()
                    .put("id", origin.id())
                    .put("version", origin.version())
                    .put("port", origin.port())
                    .put("preferred", origin.preferred())
                    .put("draining", origin.draining())
                    .put("ready", calls.isReady(origin))
                    .put("inFlight", calls.inFlight(origin)));
        }
        return new JsonObject()
                .put("flow", listener.entry().flow())
                .put("port", listener.entry().port())
                .put("bound", listener.isBound())
                .put("origins", origins);
    }
}
