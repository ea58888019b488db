package dev.unbus.esb;

import dev.unbus.esb.Estate.ImportedProject;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.source.SourceFile;
import dev.unbus.esb.verify.Outside;
import dev.unbus.esb.verify.VerifiedContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.support.DefaultExchange;

/** Sources of one project, imported, written, and started as Camel would start them; all that is outside is answered by the test. */
public final class Imported implements AutoCloseable {

    private final Estate estate;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final VerifiedContext running;

    /** What was sent to the outside, in order: the URI and the body as text. */
    public final List<String> sent = new CopyOnWriteArrayList<>();

    private Imported(Map<String, String> sources) {
        estate = estate(sources);
        estate.projects().forEach(project -> project.integrations().forEach(one -> files.putAll(one.files())));
        running = VerifiedContext.start(files);
        answers((uri, exchange) -> {});
    }

    private static Estate estate(Map<String, String> sources) {
        List<SourceFile> listed = new ArrayList<>();
        new TreeMap<>(sources)
                .forEach((path, text) -> listed.add(
                        new SourceFile("project/src/main/" + path, () -> text.getBytes(StandardCharsets.UTF_8))));
        return Importer.read(listed, "sources", "tests");
    }

    /** What is written from files, by its path in the module, without a start. */
    public static Map<String, String> files(Map<String, String> sources) {
        Map<String, String> written = new TreeMap<>();
        estate(sources).projects().forEach(project -> project.integrations().forEach(one -> one.files()
                .forEach((path, content) -> written.put(path, new String(content, StandardCharsets.UTF_8)))));
        return written;
    }

    /** Imports one file. */
    public static Imported of(String text) {
        return new Imported(Map.of("flow.xml", text));
    }

    /** Imports files by their path in the project. */
    public static Imported of(Map<String, String> sources) {
        return new Imported(sources);
    }

    /** Has the outside answer so; what is sent is noted in any case. */
    public Imported answers(Outside.Answer answer) {
        running.outside().answers((uri, exchange) -> {
            sent.add(uri + " " + exchange.getMessage().getBody(String.class));
            answer.to(uri, exchange);
        });
        return this;
    }

    /** Sends to a {@code direct:} endpoint, or as if from the outside source whose URI begins so, and waits for the end of the route. */
    public Exchange request(String uri, Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = new DefaultExchange(running.camel(), ExchangePattern.InOut);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        if (uri.startsWith("direct:")) {
            return running.camel().createProducerTemplate().send(uri, exchange);
        }
        running.outside()
                .source(uri)
                .orElseThrow(() -> new AssertionError("nothing receives from " + uri))
                .process(exchange);
        return exchange;
    }

    /** The body of the answer as text; a failure of the exchange is thrown. */
    public String answer(String uri, Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = request(uri, body, headers);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody(String.class);
    }

    /** Why files do not load, by path. */
    public Map<String, String> failures() {
        return running.failures();
    }

    /** What was written, by path in the module. */
    public String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The paths of what was written. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** All units. */
    public List<Unit> units() {
        return estate.projects().stream()
                .map(ImportedProject::conversion)
                .flatMap(conversion -> conversion.account().units().stream())
                .toList();
    }

    /** Camel, started. */
    public CamelContext camel() {
        return running.camel();
    }

    @Override
    public void close() {
        running.close();
    }
}
