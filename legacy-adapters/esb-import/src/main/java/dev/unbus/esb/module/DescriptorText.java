package dev.unbus.esb.module;

import dev.unbus.esb.cut.Cut;
import dev.unbus.esb.output.GeneratedFiles;
import dev.unbus.esb.output.ProjectWriter.Written;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes {@code catalog-info.yaml}: what an imported integration consumes, produces and replaces. */
final class DescriptorText {

    private static final Pattern CHANNEL =
            Pattern.compile("\\bunbus-(jms|kafka):(?:(queue|topic):)?([A-Za-z0-9_.$/-]+)");
    private static final Pattern HTTP = Pattern.compile("platform-http:(/[A-Za-z0-9_./{}-]*)");

    private final Cut cut;
    private final int port;
    private final Set<String> consumes = new TreeSet<>();
    private final Set<String> produces = new TreeSet<>();
    private final Set<String> contracts;
    private boolean durable = true;

    DescriptorText(Written integration, int port) {
        this.cut = integration.cut();
        this.port = port;
        this.contracts = Contracts.of(integration).keySet();
        integration.files().forEach(this::read);
        cut.apis().forEach(api -> consumes.add("rest:" + (api.basePath().isEmpty() ? "/" : api.basePath())));
    }

    private void read(String path, byte[] content) {
        if (!GeneratedFiles.isRoute(path)) {
            return;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        int steps = Math.max(0, text.indexOf("steps:"));
        channels(text.substring(0, steps), consumes);
        channels(text.substring(steps), produces);
        boolean called = text.substring(0, steps).contains("direct:");
        durable &= called || text.substring(0, steps).contains("unbus-");
        Matcher http = HTTP.matcher(text.substring(0, steps));
        if (http.find()) {
            consumes.add("rest:" + http.group(1));
        }
    }

    private static void channels(String text, Set<String> into) {
        Matcher found = CHANNEL.matcher(text);
        while (found.find()) {
            String kind = found.group(1).equals("kafka") || "topic".equals(found.group(2)) ? "topic" : "queue";
            into.add(kind + ":" + found.group(3));
        }
    }

    String text() {
        String replaced =
                cut.conversion().dialect() + ":" + cut.conversion().project().name();
        return "# Written by unbus import.\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: "
                + cut.flow()
                + "\n  description: "
                + quoted("Imported from the " + cut.conversion().dialect() + " project "
                        + cut.conversion().project().name() + ".")
                + "\n  annotations:\n"
                + annotation("consumes", consumes)
                + annotation("produces", produces)
                + "    unbus.dev/guarantee: " + (durable && cut.apis().isEmpty() ? "at-least-once" : "at-most-once")
                + "\n    unbus.dev/replaces: " + quoted(replaced)
                + "\n    unbus.dev/local-port: \"" + port
                + "\"\nspec:\n  type: service\n  lifecycle: experimental\n  owner: " + cut.team()
                + "\n  providesApis: [" + String.join(", ", contracts) + "]\n  consumesApis: []\n";
    }

    private static String annotation(String direction, Set<String> channels) {
        return channels.isEmpty()
                ? ""
                : "    unbus.dev/" + direction + ": " + quoted(String.join(", ", channels)) + "\n";
    }

    private static String quoted(String plain) {
        return "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
