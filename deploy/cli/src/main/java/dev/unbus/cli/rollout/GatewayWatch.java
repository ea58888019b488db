package dev.unbus.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.Component;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks the gateway what it knows: which routes, which ports, how many calls an instance still answers. */
final class GatewayWatch {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** Whether it works by the routes of that number, or by later ones. */
    boolean knows(Component gateway, long generation) throws InterruptedException {
        return routes(gateway)
                .map(routes -> routes.path("generation").asLong() >= generation)
                .orElse(false);
    }

    /** Whether it listens on that port. */
    boolean listens(Component gateway, int port) throws InterruptedException {
        return routes(gateway)
                .map(routes -> {
                    for (JsonNode listener : routes.path("listeners")) {
                        if (listener.path("port").asInt() == port) {
                            return listener.path("bound").asBoolean();
                        }
                    }
                    return false;
                })
                .orElse(false);
    }

    /** How many calls the instance on that port is still answering. */
    int inFlight(Component gateway, int port) throws InterruptedException {
        return routes(gateway).map(routes -> inFlight(routes, port)).orElse(0);
    }

    private static int inFlight(JsonNode routes, int port) {
        int calls = 0;
        for (JsonNode listener : routes.path("listeners")) {
            for (JsonNode origin : listener.path("origins")) {
                calls += origin.path("port").asInt() == port
                        ? origin.path("inFlight").asInt()
                        : 0;
            }
        }
        return calls;
    }

    private Optional<JsonNode> routes(Component gateway) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.managementUrl() + "/observe/routes"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(Json.tree(answer.body())) : Optional.empty();
        } catch (JsonProcessingException stranger) {
            return Optional.empty();
        } catch (IOException silent) {
            return Optional.empty();
        }
    }
}
