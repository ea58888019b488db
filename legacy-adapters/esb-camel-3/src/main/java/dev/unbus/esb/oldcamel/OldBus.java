package dev.unbus.esb.oldcamel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockComponent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.GenericXmlApplicationContext;
import org.springframework.core.io.FileSystemResource;

/** Starts Spring files of the old bus, one after the other, and holds the conversations that it is told to: a line in, a line out. */
final class OldBus {

    private static final List<String> OUTSIDE = List.of("jms", "activemq", "http", "http4", "file");
    private static final ObjectMapper JSON = new ObjectMapper();

    private OldBus() {}

    /** Reads {@code file} and script, and writes the transcript, or why the file did not start. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
        }
    }

    private static JsonNode answer(JsonNode request) throws InterruptedException, IOException {
        Path file = Path.of(request.path("file").asText());
        try (URLClassLoader resources = new URLClassLoader(
                        new URL[] {file.resolveSibling("").toUri().toURL()});
                GenericApplicationContext outside = outside();
                GenericXmlApplicationContext spring = started(file, resources, outside)) {
            CamelContext camel = spring.getBean(CamelContext.class);
            camel.getShutdownStrategy().setTimeout(1);
            return Conversation.hold(camel, request);
        } catch (RuntimeException refused) { // whatever Spring or Camel throws, the next file may start
            return JsonNodeFactory.instance.objectNode().put("refused", String.valueOf(refused));
        }
    }

    private static GenericXmlApplicationContext started(
            Path file, URLClassLoader resources, GenericApplicationContext outside) {
        GenericXmlApplicationContext spring = new GenericXmlApplicationContext();
        spring.setParent(outside);
        spring.setClassLoader(resources);
        spring.load(new FileSystemResource(file.toFile()));
        spring.refresh();
        return spring;
    }

    /** Components that take what is sent to systems outside. */
    private static GenericApplicationContext outside() {
        GenericApplicationContext outside = new GenericApplicationContext();
        OUTSIDE.forEach(scheme -> outside.getBeanFactory().registerSingleton(scheme, new MockComponent()));
        outside.getBeanFactory().registerSingleton("rest-stand-in", new RestStandIn());
        outside.refresh();
        return outside;
    }
}
