package dev.unbus.catalog;

import com.sun.net.httpserver.HttpExchange;
import dev.unbus.catalog.FakeIntegration.Behaviour;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An integration's management port with its descriptor and its contracts, each changeable, that notes what it is asked for. */
final class Contracts implements Behaviour {

    private static final String LIST = "/observe/contracts";

    private final Map<String, Behaviour> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    static Contracts of(String descriptor) {
        return new Contracts().with("/observe/integration", descriptor);
    }

    Contracts with(String path, String body) {
        return with(path, FakeIntegration.with(200, body));
    }

    Contracts with(String path, Behaviour behaviour) {
        answers.put(path, behaviour);
        return this;
    }

    /** With one contract, and the list of it alone. */
    Contracts only(String name, String type, String version, String mediaType, String document) {
        return listing(entry(name, type, version, mediaType)).with(LIST + "/" + name, document);
    }

    Contracts listing(String... entries) {
        return with(LIST, "[" + String.join(",", entries) + "]");
    }

    static String entry(String name, String type, String version, String mediaType) {
        return """
                {"name":"%s","type":"%s","version":"%s","mediaType":"%s"}"""
                .formatted(name, type, version, mediaType);
    }

    long timesListed() {
        return asked.stream().filter(LIST::equals).count();
    }

    long timesDescribed() {
        return asked.stream().filter("/observe/integration"::equals).count();
    }

    @Override
    public void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        asked.add(path);
        answers.getOrDefault(path, FakeIntegration.with(404, "")).answer(call);
    }
}
