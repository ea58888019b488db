package dev.unbus.esb.camelxml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unbus.esb.oldcamel.Conversation;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Camel 2 or 3 in a process of its own, for its classes have the names of today's. */
final class OldCamel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader answers;

    private OldCamel(Process process) {
        this.process = process;
        this.requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it from the artifacts that the module of the version lists. */
    static OldCamel start(int version) {
        Path classpath = Path.of("..", "esb-camel-" + version, "target", "classpath.txt");
        try {
            Path own = Path.of(Conversation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new OldCamel(new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-cp",
                            own
                                    + File.pathSeparator
                                    + Files.readString(classpath).strip(),
                            "dev.unbus.esb.oldcamel.OldBus")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What comes of the script of a flow. */
    JsonNode transcript(OldFlow flow) throws IOException {
        ObjectNode request = flow.script().deepCopy();
        request.put("file", flow.file().toAbsolutePath().toString());
        requests.println(JSON.writeValueAsString(request));
        return JSON.readTree(String.valueOf(answers.readLine()));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
