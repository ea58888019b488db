package dev.unbus.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Calls that are made again later when they do not succeed now. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** The JSON at an address, or nothing when there is no 200 answer. */
    Optional<JsonNode> json(String address) throws InterruptedException {
        return send(request(address).header("Accept", "application/json").build())
                .flatMap(Web::parsed);
    }

    /** The answer to a posted XML document, or nothing when there is no 200 answer. */
    Optional<String> post(String address, String action, String xml) throws InterruptedException {
        return send(request(address)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"" + action + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(xml, StandardCharsets.UTF_8))
                .build());
    }

    /** A text as one segment of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    private Optional<String> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(Json.tree(body));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
