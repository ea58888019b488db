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
import java.util.ArrayList;
import java.util.List;

/** Asks an instance whether it is ready. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String PATH = "/observe/health/ready";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * What it says.
     *
     * @param up whether it is ready
     * @param reason the checks that are not up, or that it does not answer
     */
    record Answer(boolean up, String reason) {}

    Answer of(Component instance) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(instance.managementUrl() + PATH))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? new Answer(true, "")
                    : new Answer(false, PATH + " answers " + answer.statusCode() + checks(answer.body()));
        } catch (IOException silent) {
            return new Answer(false, PATH + " does not answer");
        }
    }

    /** The names of the checks that are not up, with what they say. */
    private static String checks(String body) {
        List<String> down = new ArrayList<>();
        try {
            for (JsonNode check : Json.tree(body).path("checks")) {
                if (!"UP".equals(check.path("status").asText())) {
                    JsonNode data = check.path("data");
                    down.add(check.path("name").asText() + (data.isObject() && !data.isEmpty() ? " " + data : ""));
                }
            }
        } catch (JsonProcessingException notJson) {
            return "";
        }
        return down.isEmpty() ? "" : ", not up: " + String.join("; ", down);
    }
}
