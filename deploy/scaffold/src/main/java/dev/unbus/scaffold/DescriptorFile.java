package dev.unbus.scaffold;

import java.util.List;

/** Writes what the team declares: {@code catalog-info.yaml}. */
final class DescriptorFile {

    private final Composition parts;

    DescriptorFile(Composition parts) {
        this.parts = parts;
    }

    String text() {
        String flow = parts.name().flow();
        String guarantee = parts.pair().guarantee().label();
        StringBuilder yaml = new StringBuilder("apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n");
        yaml.append("  name: ").append(flow).append('\n');
        yaml.append("  description: ").append(parts.description()).append('\n');
        yaml.append("  annotations:\n");
        channels(yaml, "consumes", parts.from("channels"));
        channels(yaml, "produces", parts.to("channels"));
        yaml.append("    unbus.dev/guarantee: ").append(guarantee).append('\n');
        String front = parts.pair().from() == Kind.REST ? flow + "-api=" + guarantee + ", " : "";
        yaml.append("    unbus.dev/guarantees: ").append(front).append(flow + "=" + guarantee + "\n");
        yaml.append("    unbus.dev/local-port: \"").append(parts.port()).append("\"\n");
        yaml.append("spec:\n  type: service\n  lifecycle: experimental\n");
        yaml.append("  owner: ").append(parts.name().team()).append('\n');
        yaml.append("  providesApis: [")
                .append(String.join(", ", parts.from("apis")))
                .append("]\n");
        yaml.append("  consumesApis: [")
                .append(String.join(", ", parts.to("apis")))
                .append("]\n");
        return yaml.toString();
    }

    private static void channels(StringBuilder yaml, String direction, List<String> channels) {
        if (!channels.isEmpty()) {
            yaml.append("    unbus.dev/").append(direction).append(": ");
            yaml.append(String.join(", ", channels)).append('\n');
        }
    }
}
