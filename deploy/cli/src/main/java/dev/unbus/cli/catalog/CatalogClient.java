package dev.unbus.cli.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.CatalogAccess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the catalog's API; whatever it refuses ends the command with the catalog's own words. */
public final class CatalogClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CatalogAccess access;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Of a catalog that may be running or not. */
    public CatalogClient(CatalogAccess access) {
        this.access = access;
    }

    JsonNode get(String path) {
        return call(request(path).GET().build());
    }

    /** A document that need not be JSON. */
    String text(String path) {
        return answered(request(path).setHeader("Accept", "*/*").GET().build());
    }

    JsonNode post(String path, Object body) {
        return call(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body), StandardCharsets.UTF_8))
                .build());
    }

    /**
     * Puts a JSON document somewhere.
     *
     * @throws CommandFailure when the catalog is away, or in its own words when it refuses
     */
    public void put(String path, String document) {
        answered(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(document, StandardCharsets.UTF_8))
                .build());
    }

    /** A path with the parameters that have a value. */
    static String path(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** A text as one segment of a path or a value of a parameter. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(access.url() + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + access.token());
    }

    private JsonNode call(HttpRequest request) {
        try {
            return Json.tree(answered(request));
        } catch (JsonProcessingException noJson) {
            throw new CommandFailure("what answers at " + access.url() + " is no catalog.", noJson);
        }
    }

    private String answered(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new CommandFailure(refusal(answer));
            }
            return answer.body();
        } catch (IOException away) {
            throw new CommandFailure(
                    "the catalog does not answer at " + access.url() + ": start it with ./unbus up --only catalog.",
                    away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted.", stopped);
        }
    }

    private static String refusal(HttpResponse<String> answer) {
        try {
            String detail = Json.tree(answer.body()).path("detail").asText();
            if (!detail.isEmpty()) {
                return detail;
            }
        } catch (JsonProcessingException noProblem) {
            return "the catalog answered with status " + answer.statusCode() + " and no explanation.";
        }
        return "the catalog answered with status " + answer.statusCode() + ".";
    }
}
