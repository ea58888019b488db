package dev.unbus.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.unbus.cli.console.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogRowsIT {

    @TempDir
    Path folder;

    private final List<JsonNode> rows = new CopyOnWriteArrayList<>();
    private TestFlow flow;
    private HttpServer catalog;
    private String refusal = "";

    @BeforeEach
    void layOutAProject() {
        flow = new TestFlow(folder).version("0.1.0");
    }

    @AfterEach
    void stopEverything() {
        flow.project().run("down");
        if (catalog != null) {
            catalog.stop(0);
        }
    }

    @Test
    void tellsTheCatalogThatItBeganAndHowItEnded() throws Exception {
        openCatalog("0.1.0");

        assertThat(flow.deploy()).as(flow.project().err()).isZero();

        assertThat(flow.project().out()).contains("the catalog sees 0.1.0");
        assertThat(rows).extracting(row -> row.path("outcome").asText()).containsExactly("in-progress", "succeeded");
        JsonNode row = rows.get(1);
        assertThat(row.path("integration").asText()).isEqualTo(TestFlow.NAME);
        assertThat(row.path("environment").asText()).isEqualTo("local");
        assertThat(row.path("act").asText()).isEqualTo("deploy");
        assertThat(row.path("version").asText()).isEqualTo("0.1.0");
        assertThat(row.path("startedAt").asText()).endsWith("Z");
        assertThat(row.has("previousVersion") && row.path("previousVersion").isNull())
                .isTrue();
    }

    @Test
    void goesOnWithoutTheCatalogAndTellsItAtTheNextCommand() throws Exception {
        assertThat(flow.deploy()).as(flow.project().err()).isZero();
        assertThat(flow.project().out()).contains("the catalog is not running").contains("told at the next command");
        openCatalog("0.1.0");

        flow.history();
        flow.history();

        assertThat(rows).extracting(row -> row.path("outcome").asText()).containsExactly("succeeded");
    }

    @Test
    void goesBackWhenTheCatalogDoesNotSeeTheVersion() throws Exception {
        openCatalog("0.0.9");

        assertThat(flow.deploy()).isEqualTo(1);

        assertThat(flow.project().err()).contains("did not see 0.1.0 of demo/greeting within");
        assertThat(rows).last().satisfies(row -> assertThat(row.path("outcome").asText())
                .isEqualTo("rolled-back"));
        assertThat(flow.project().out()).contains("gateway stopped");
        assertThat(flow.project().err().strip()).endsWith("; nothing of demo/greeting runs now.");
    }

    @Test
    void tellsWhyTheCatalogRefusesARow() throws Exception {
        refusal = "{\"detail\":\"demo/greeting belongs to team demo.\"}";
        openCatalog("0.1.0");

        assertThat(flow.deploy()).as(flow.project().err()).isZero();

        assertThat(flow.project().err())
                .contains("refuses the row of this deployment: demo/greeting belongs to team demo.");
    }

    private void openCatalog(String sees) throws IOException {
        catalog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8_080 + flow.offset()), 0);
        catalog.createContext(
                "/api/integrations/" + TestFlow.NAME,
                call -> answer(call, 200, "{\"version\":\"" + sees + "\",\"state\":\"up\"}"));
        catalog.createContext("/api/deployments/", call -> {
            rows.add(Json.tree(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            boolean refuses = !refusal.isEmpty();
            answer(call, refuses ? 403 : call.getRequestMethod().equals("PUT") ? 201 : 405, refuses ? refusal : "{}");
        });
        catalog.start();
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
