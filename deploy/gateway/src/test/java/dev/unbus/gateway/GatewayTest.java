package dev.unbus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HttpServer> servers = new ArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private Vertx vertx;
    private int port;
    private int managementPort;
    private long generation;

    @BeforeEach
    void startTheGateway() throws Exception {
        vertx = Vertx.vertx();
        port = freePort();
        managementPort = freePort();
        vertx.deployVerticle(new Gateway(folder.resolve("routes.json"), managementPort))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void stopEverything() throws Exception {
        slow.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().get();
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void sendsCallersToTheInstanceAndTellsWhichVersionAnswered() throws Exception {
        route(origin("0.1.0", instance("one"), true, false));

        HttpResponse<String> answer = call("/orders/1?full=true");

        assertThat(answer.body()).isEqualTo("one GET /orders/1?full=true");
        assertThat(answer.headers().firstValue("Unbus-Version")).contains("0.1.0");
    }

    @Test
    void pinsByHeaderOrByPath() throws Exception {
        route(origin("0.1.0", instance("old"), true, false), origin("0.2.0", instance("new"), false, false));

        assertThat(call("/a").body()).isEqualTo("old GET /a");
        assertThat(call("/a", "Unbus-Version", "0.2.0").body()).isEqualTo("new GET /a");
        assertThat(call("/@0.2.0/a").body()).isEqualTo("new GET /a");
        assertThat(call("/@0.1.0").body()).isEqualTo("old GET /");
    }

    @Test
    void namesTheVersionsThereAreWhenAskedForAnother() throws Exception {
        route(origin("0.1.0", instance("old"), true, false), origin("0.2.0", instance("new"), false, false));

        HttpResponse<String> answer = call("/a", "Unbus-Version", "9.9.9");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("detail"))
                .isEqualTo("There is no version 9.9.9 of demo/greeting here; there are: 0.1.0, 0.2.0.");
    }

    @Test
    void asksTheNextInstanceWhenOneCannotBeConnectedTo() throws Exception {
        route(origin("0.1.0", freePort(), true, false), origin("0.1.0", instance("alive"), true, false));

        for (int count = 0; count < 10; count++) {
            assertThat(call("/a").body()).isEqualTo("alive GET /a");
        }
    }

    @Test
    void sendsBodiesThrough() throws Exception {
        route(origin("0.1.0", instance("one"), true, false));
        HttpRequest post = HttpRequest.newBuilder(address("/a"))
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000)))
                .build();

        assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("one POST /a 100000");
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        route(origin("0.1.0", freePort(), true, false));

        HttpResponse<String> answer = call("/a");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void sendsNothingNewToOneThatIsDrainingAndLetsItFinish() throws Exception {
        int old = instance("old");
        int replacement = instance("new");
        route(origin("0.1.0", old, true, false));
        CompletableFuture<HttpResponse<String>> begun = client.sendAsync(
                HttpRequest.newBuilder(address("/slow")).build(), HttpResponse.BodyHandlers.ofString());
        await().until(() -> inFlight(old) == 1);

        route(origin("0.1.0", old, true, true), origin("0.2.0", replacement, true, false));

        assertThat(call("/a").body()).isEqualTo("new GET /a");
        assertThat(inFlight(old)).isEqualTo(1);
        slow.countDown();
        assertThat(begun.get().body()).isEqualTo("old GET /slow");
        await().until(() -> inFlight(old) == 0);
    }

    @Test
    void takesAPortAsSoonAsItIsGivenUp() throws Exception {
        int one = instance("one");
        try (ServerSocket holder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(holder.isBound()).isTrue();
            write(origin("0.1.0", one, true, false));
            await().until(() -> described().getLong("generation") == generation);
            assertThat(listener().getBoolean("bound")).isFalse();
        }

        await().until(() -> listener().getBoolean("bound"));
        assertThat(call("/a").body()).isEqualTo("one GET /a");
    }

    @Test
    void goesOnWithTheRoutesBeforeWhenTheFileIsBroken() throws Exception {
        route(origin("0.1.0", instance("one"), true, false));
        Files.writeString(folder.resolve("routes.json"), "{\"generation\":");

        await().during(Duration.ofMillis(200)).until(() -> call("/a").statusCode() == 200);
    }

    private void route(JsonObject... origins) throws IOException {
        write(origins);
        await().until(() ->
                described().getLong("generation") == generation && listener().getBoolean("bound"));
    }

    private void write(JsonObject... origins) throws IOException {
        generation++;
        JsonObject listener = new JsonObject()
                .put("flow", "demo/greeting")
                .put("port", port)
                .put("origins", new JsonArray(List.of(origins)));
        Path draft = folder.resolve("draft");
        Files.writeString(
                draft,
                new JsonObject()
                        .put("generation", generation)
                        .put("listeners", new JsonArray().add(listener))
                        .encode());
        Files.move(draft, folder.resolve("routes.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private JsonObject listener() throws Exception {
        return described().getJsonArray("listeners").getJsonObject(0);
    }

    private int inFlight(int origin) throws Exception {
        for (Object one : listener().getJsonArray("origins")) {
            if (one instanceof JsonObject described && described.getInteger("port") == origin) {
                return described.getInteger("inFlight");
            }
        }
        return 0;
    }

    private JsonObject described() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + managementPort + "/observe/routes");
        return new JsonObject(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpResponse<String> call(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private JsonObject origin(String version, int at, boolean preferred, boolean draining) {
        return new JsonObject()
                .put("id", version + "-" + at)
                .put("version", version)
                .put("port", at)
                .put("managementPort", at)
                .put("preferred", preferred)
                .put("draining", draining);
    }

    private int instance(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", call -> {
            int length = call.getRequestBody().readAllBytes().length;
            if (call.getRequestURI().getPath().equals("/slow")) {
                awaitSlow();
            }
            byte[] body = (name + " " + call.getRequestMethod() + " " + call.getRequestURI()
                            + (length == 0 ? "" : " " + length))
                    .getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        servers.add(server);
        return server.getAddress().getPort();
    }

    private void awaitSlow() {
        try {
            slow.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
