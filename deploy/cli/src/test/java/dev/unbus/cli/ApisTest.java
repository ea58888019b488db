package dev.unbus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApisTest {

    private static final String LIST =
            """
            [{"name":"crm-soap","type":"wsdl","version":"0.1.0","owner":"customers","integration":"customers/customer-soap",\
            "state":"up","consumers":["customers/customer-api"],"url":"/api/apis/crm-soap/contract"},\
            {"name":"orders.order-intake","type":"asyncapi","version":"0.1.0","owner":"orders",\
            "integration":"orders/order-intake","state":"down","consumers":[],"url":"/"}]""";

    @TempDir
    Path folder;

    private TestProject project;
    private HttpServer catalog;

    @BeforeEach
    void startACatalog() throws IOException {
        project = new TestProject(folder);
        int offset = FreeOffset.of(project);
        Path run = Files.createDirectories(folder.resolve("a home/run"));
        Files.writeString(run.resolve("platform.json"), "{\"portOffset\":" + offset + "}");
        catalog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080 + offset), 0);
        answer("/api/apis", 200, LIST);
        answer("/api/apis/crm-soap/contract", 200, "<definitions/>\n");
        answer("/api/apis/nothing/contract", 404, "{\"detail\":\"The catalog knows no contract of that name.\"}");
        catalog.start();
    }

    @AfterEach
    void stopTheCatalog() {
        catalog.stop(0);
    }

    @Test
    void listsWhatIsPromisedAndWhoReliesOnIt() {
        assertThat(project.run("apis")).isZero();

        assertThat(project.out().lines())
                .containsExactly(
                        "NAME                 TYPE      VERSION  INTEGRATION              STATE  CONSUMERS",
                        "crm-soap             wsdl      0.1.0    customers/customer-soap  up     customers/customer-api",
                        "orders.order-intake  asyncapi  0.1.0    orders/order-intake      down   -");
    }

    @Test
    void printsTheListInJson() {
        assertThat(project.run("apis", "--json")).isZero();

        assertThat(project.out().strip()).isEqualTo(LIST);
    }

    @Test
    void printsADocument() {
        assertThat(project.run("apis", "crm-soap", "--version", "0.1.0")).isZero();

        assertThat(project.out()).isEqualTo("<definitions/>" + System.lineSeparator());
    }

    @Test
    void tellsWhatTheCatalogSays() {
        assertThat(project.run("apis", "nothing")).isEqualTo(1);

        assertThat(project.err()).contains("The catalog knows no contract of that name.");
    }

    private void answer(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        catalog.createContext(path, call -> {
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
    }
}
