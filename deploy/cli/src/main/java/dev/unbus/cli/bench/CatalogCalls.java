package dev.unbus.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Calls of the catalog's API as a console makes them. */
final class CatalogCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final String address;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    CatalogCalls(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** How long an answer takes, in nanoseconds. */
    long nanos(String path) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            int status = send(path).statusCode();
            if (status != OK) {
                throw new CommandFailure("The catalog answered " + path + " with status " + status + ".");
            }
        } catch (IOException silent) {
            throw new CommandFailure("The catalog did not answer " + path + ": " + silent.getMessage() + ".", silent);
        }
        return System.nanoTime() - begin;
    }

    /** The answer, when there is one. */
    Optional<JsonNode> get(String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = send(path);
            return answer.statusCode() == OK ? Optional.of(Json.tree(answer.body())) : Optional.empty();
        } catch (JsonProcessingException broken) {
            throw new CommandFailure("The catalog answered " + path + " with no JSON.", broken);
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** What it answers to an order. */
    JsonNode post(String path, Object body) throws InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
        try {
            return Json.tree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException silent) {
            throw new CommandFailure("The catalog did not answer " + path + ": " + silent.getMessage() + ".", silent);
        }
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
