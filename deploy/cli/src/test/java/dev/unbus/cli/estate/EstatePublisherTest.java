package dev.unbus.cli.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.CatalogAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EstatePublisherTest {

    private static final String ESTATE = "{\"flows\":[{\"id\":\"stock/proxy/Größe\"}]}";

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer catalog;
    private String refusal = "";

    @BeforeEach
    void startACatalog() throws IOException {
        catalog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        catalog.createContext("/api/estates/", this::answer);
        catalog.start();
    }

    @AfterEach
    void stopTheCatalog() {
        catalog.stop(0);
    }

    @Test
    void putsTheDocumentAsItIs() {
        publisher().publish("stock-bus", ESTATE);

        assertThat(calls).containsExactly("PUT /api/estates/stock-bus Bearer a-token application/json " + ESTATE);
    }

    @Test
    void endsWithTheCatalogsWordsWhenItRefuses() {
        refusal = "{\"detail\":\"At /flows/0/name: it is missing.\"}";

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> publisher().publish("stock-bus", ESTATE))
                .withMessage("At /flows/0/name: it is missing.");
    }

    @Test
    void leavesItToTheCatalogToRefuseAName() {
        refusal = "{\"detail\":\"The name is wrong.\"}";

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> publisher().publish("../a bus", ESTATE))
                .withMessage("The name is wrong.");
        assertThat(calls).first().asString().startsWith("PUT /api/estates/..%2Fa%20bus ");
    }

    @Test
    void saysWhatToDoWhenTheCatalogIsAway() {
        catalog.stop(0);

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> publisher().publish("stock-bus", ESTATE))
                .withMessageContaining("start it with ./unbus up --only catalog");
    }

    @Test
    void sendsNothingThatIsTooLarge() {
        String large = "{\"flows\":[]}" + " ".repeat(16 * 1024 * 1024);

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> publisher().publish("stock-bus", large))
                .withMessageContaining("publish its projects as estates of their own");
        assertThat(calls).isEmpty();
    }

    private EstatePublisher publisher() {
        return new EstatePublisher(
                new CatalogAccess("http://127.0.0.1:" + catalog.getAddress().getPort(), "a-token"));
    }

    private void answer(HttpExchange call) throws IOException {
        calls.add(String.join(
                " ",
                call.getRequestMethod(),
                call.getRequestURI().getRawPath(),
                call.getRequestHeaders().getFirst("Authorization"),
                call.getRequestHeaders().getFirst("Content-Type"),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] bytes = refusal.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(bytes.length == 0 ? 204 : 400, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
