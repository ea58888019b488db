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

/** Tells the catalog of deployments and asks what it sees; that it is away is no failure of anybody. */
final class Catalog {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CatalogAccess access;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Catalog(CatalogAccess access) {
        this.access = access;
    }

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
    Told tell(Deployment deployment) throws InterruptedException {
        HttpRequest request = request("/api/deployments/" + deployment.id())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.write(row(deployment)), StandardCharsets.UTF_8))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return switch (status) {
                case 200, 201, 204 -> Told.YES;
                // Its row has ended already: what it holds is final.
                case 409 -> Told.YES;
                case 400, 403, 422 -> Told.REFUSED;
                default -> Told.LATER;
            };
        } catch (IOException away) {
            return Told.LATER;
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
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("integration", deployment.integration());
        row.put("environment", deployment.environment());
        row.put("act", deployment.act());
        row.put("version", deployment.version());
        row.put("previousVersion", deployment.previousVersion());
        row.put("commit", deployment.commit());
        row.put("outcome", deployment.outcome());
        row.put("reason", deployment.reason());
        row.put("startedAt", deployment.startedAt());
        return row;
    }
}
