package dev.unbus.kubernetes.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.dsl.HttpMethod;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.Headers;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fabric8's mock of the API, with what it lacks: server-side apply, a controller that says how far deployments are, refusals
 * that a test scripts, and an end to all answers.
 */
public final class TestCluster extends Dispatcher implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final Logger MOCK = Logger.getLogger("io.fabric8.mockwebserver");

    private final KubernetesCrudDispatcher store = new KubernetesCrudDispatcher();
    private final MockWebServer web = new MockWebServer();
    private final KubernetesMockServer server =
            new KubernetesMockServer(new Context(), web, new HashMap<>(), this, false);
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<String> stuck = new HashSet<>();
    private @Nullable Refusal lastRequest;
    private boolean deadlinePassed;
    private volatile boolean silent;

    private record Refusal(String method, String path, int status, String message) {

        boolean matches(RecordedRequest request) {
            return method.equals(request.getMethod()) && request.getPath().contains(path);
        }
    }

    /** A cluster that is empty and answers. */
    public TestCluster() {
        MOCK.setLevel(Level.WARNING);
        server.init();
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    /** A client that gives up soon. */
    public KubernetesClient client() {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(url())
                .withTrustCerts(true)
                .withRequestTimeout(3_000)
                .withConnectionTimeout(1_000)
                .withRequestRetryBackoffLimit(0)
                .build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    /** Requests of that method, to paths that hold that text, get this answer from now on. */
    public TestCluster refuse(String method, String path, int status, String message) {
        refusals.add(new Refusal(method, path, status, message));
        return this;
    }

    /** Instances of that version never get ready. */
    public TestCluster neverReady(String version) {
        stuck.add(version);
        return this;
    }

    /** The cluster gives up on deployments that do not get ready. */
    public TestCluster givesUp() {
        deadlinePassed = true;
        return this;
    }

    /** No answers any more. */
    public void cut() {
        server.destroy();
    }

    /** No answers any more once such a request has been answered. */
    public void cutAfter(String method, String path) {
        lastRequest = new Refusal(method, path, 0, "");
    }

    /** The requests so far, each as method and path. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.destroy();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String path = request.getPath();
        requests.add(request.getMethod() + " " + path);
        if (silent) {
            return new MockResponse()
                    .setResponseCode(200)
                    .setBodyDelay(Duration.ofSeconds(10))
                    .setBody("{}");
        }
        silent = lastRequest != null && lastRequest.matches(request);
        for (Refusal refusal : refusals) {
            if (refusal.matches(request)) {
                return status(refusal.status(), refusal.message());
            }
        }
        if (request.getMethod().equals("PATCH")) {
            return apply(request);
        }
        MockResponse answer = store.dispatch(request);
        return request.getMethod().equals("GET") && path.contains("/deployments") && answer.code() == 200
                ? withProgress(answer)
                : answer;
    }

    private MockResponse apply(RecordedRequest request) {
        String path = request.getPath().substring(0, request.getPath().indexOf('?'));
        String collection = path.substring(0, path.lastIndexOf('/'));
        boolean there = store.handleGet(path).code() == 200;
        try {
            Buffer body = new Buffer(JSON.writeValueAsBytes(YAML.readTree(request.getUtf8Body())));
            Headers headers =
                    Headers.builder().add("Content-Type", "application/json").build();
            return store.dispatch(
                    there
                            ? new RecordedRequest("HTTP/1.1", HttpMethod.PUT, path, headers, body)
                            : new RecordedRequest("HTTP/1.1", HttpMethod.POST, collection, headers, body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private MockResponse withProgress(MockResponse answer) {
        try {
            JsonNode body = JSON.readTree(answer.getBody().getBytes());
            List<JsonNode> deployments = new ArrayList<>();
            if (body.has("items")) {
                body.path("items").forEach(deployments::add);
            } else {
                deployments.add(body);
            }
            deployments.forEach(deployment -> progress((ObjectNode) deployment));
            return new MockResponse().setResponseCode(200).setBody(JSON.writeValueAsString(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void progress(ObjectNode deployment) {
        JsonNode meta = deployment.path("metadata");
        boolean ready = !stuck.contains(
                meta.path("labels").path("app.kubernetes.io/version").asText());
        int replicas = deployment.path("spec").path("replicas").asInt(1);
        ((ObjectNode) meta).put("generation", 1);
        ObjectNode status = deployment.putObject("status");
        status.put("observedGeneration", 1).put("replicas", ready ? replicas : replicas + 1);
        status.put("updatedReplicas", ready ? replicas : 1).put("availableReplicas", replicas);
        status.put("unavailableReplicas", ready ? 0 : 1);
        if (deadlinePassed && !ready) {
            status.putArray("conditions")
                    .addObject()
                    .put("type", "Progressing")
                    .put("status", "False")
                    .put("reason", "ProgressDeadlineExceeded");
        }
    }

    private static MockResponse status(int code, String message) {
        return new MockResponse()
                .setResponseCode(code)
                .setBody("{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"code\":" + code
                        + ",\"message\":\"" + message + "\"}");
    }
}
