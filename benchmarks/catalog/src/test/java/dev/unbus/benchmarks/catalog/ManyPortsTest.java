package dev.unbus.benchmarks.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManyPortsTest {

    private static final int LARGE = 3_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ManyPorts ports = open();
    private final Thread server = new Thread(this::serve);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        ports.close();
        server.join();
    }

    @Test
    void answersOnEachPortForItselfAgainAndAgain() throws IOException, InterruptedException {
        for (int time = 0; time < 3; time++) {
            assertThat(get(0)).isEqualTo("port 0");
            assertThat(get(1)).isEqualTo("port 1");
        }
    }

    @Test
    void sendsAnAnswerThatIsLargerThanASocketTakes() throws IOException, InterruptedException {
        assertThat(get(2)).hasSize(LARGE);
    }

    private String get(int port) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + ports.number(port) + "/observe/integration");
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static ManyPorts open() {
        try {
            return new ManyPorts(
                    3, port -> (port < 2 ? "port " + port : "x".repeat(LARGE)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void serve() {
        try {
            ports.serve();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
