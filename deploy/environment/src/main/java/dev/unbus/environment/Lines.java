package dev.unbus.environment;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** In which line of a YAML file a field is, for messages. */
final class Lines {

    private final @Nullable Node root;

    private Lines(@Nullable Node root) {
        this.root = root;
    }

    static Lines in(String yaml) {
        return new Lines(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)));
    }

    /** The line of the field at that path, or of the nearest one around it. */
    int of(String... path) {
        int line = 1;
        Node node = root;
        for (String name : path) {
            NodeTuple field = node instanceof MappingNode mapping ? field(mapping, name) : null;
            if (field == null) {
                return line;
            }
            line = field.getKeyNode().getStartMark().getLine() + 1;
            node = field.getValueNode();
        }
        return line;
    }

    private static @Nullable NodeTuple field(MappingNode mapping, String name) {
        for (NodeTuple field : mapping.getValue()) {
            if (field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
