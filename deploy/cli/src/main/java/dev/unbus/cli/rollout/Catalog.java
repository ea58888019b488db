package dev.unbus.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Json;
import dev.unbus.cli.platform.CatalogAccess;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the catalog of deployments and asks what it sees; that it is away is no failure of anybody. */
final class Catalog {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 2_000;

    private final CatalogAccess access;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Catalog(CatalogAccess access) {
        this.access = access;
    }

    /**
     * Its answer to being told something.
     *
     * @param told what became of it
     * @param reason why it refuses, in its words; empty otherwise
     */
    record Answer(Told told, String reason) {}

    /** What became of telling it something. */
    enum Told {
        /** It knows. */
        YES,
        /** It will never take it; there is no use in telling it again. */
        REFUSED,
        /** It is away, or cannot do it now. */
        LATER
    }

    /** What it says of a version. */
    enum Seen {
        /** It sees an instance of the version. */
        YES,
        /** It does not. */
        NOT_YET,
        /** It is not running. */
        AWAY,
        /** It does not let us ask. */
        REFUSED
    }

    String url() {
        return access.url();
    }

    /** Puts the row of a deployment; the same row may be put often. */
    Answer tell(Deployment deployment) throws InterruptedException {
        HttpRequest request = request("/api/deployments/" + deployment.begun().id())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(row(deployment)), StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200, 201, 204 -> new Answer(Told.YES, "");
                case 400, 403, 409, 422 -> new Answer(Told.REFUSED, detail(answer.body()));
                default -> new Answer(Told.LATER, "");
            };
        } catch (IOException away) {
            return new Answer(Told.LATER, "");
        }
    }

    private static String detail(String problem) {
        try {
            return Json.tree(problem).path("detail").asText("it gives no reason");
        } catch (JsonProcessingException noProblemDetail) {
            return "it gives no reason";
        }
    }

    /** Whether a process of that version answers it. */
    Seen sees(String flow, String version) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    request("/api/integrations/" + flow).GET().build(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> shows(Json.tree(answer.body()), version) ? Seen.YES : Seen.NOT_YET;
                case 401, 403 -> Seen.REFUSED;
                default -> Seen.NOT_YET;
            };
        } catch (ConnectException nobody) {
            return Seen.AWAY;
        } catch (JsonProcessingException noCatalog) {
            return Seen.REFUSED;
        } catch (IOException broken) {
            return Seen.NOT_YET;
        }
    }

    /** In the integration as a whole, or in one of its processes. */
    private static boolean shows(JsonNode integration, String version) {
        if (isUp(integration, version)) {
            return true;
        }
        for (JsonNode process : integration.path("instances")) {
            if (isUp(process, version)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUp(JsonNode process, String version) {
        return version.equals(process.path("version").asText())
                && "up".equals(process.path("state").asText());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.url() + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        return access.token().isEmpty() ? request : request.header("Authorization", "Bearer " + access.token());
    }

    private static Map<String, Object> row(Deployment deployment) {
        Begun begun = deployment.begun();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("integration", begun.integration());
        row.put("environment", begun.environment());
        row.put("act", begun.act());
        row.put("version", begun.version());
        row.put("previousVersion", begun.previousVersion());
        row.put("commit", deployment.commit());
        row.put("outcome", deployment.ending().outcome());
        row.put("reason", shortened(deployment.ending().reason()));
        row.put("startedAt", begun.startedAt());
        return row;
    }

    /** The catalog takes no longer one; the journal has all of it. */
    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, LONGEST_REASON - 1) + "…";
    }
}
