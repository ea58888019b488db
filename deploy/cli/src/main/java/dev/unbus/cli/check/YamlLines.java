package dev.unbus.cli.check;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One document of a YAML file, whose fields know their lines. */
final class YamlLines {

    private final @Nullable Node root;

    private YamlLines(@Nullable Node root) {
        this.root = root;
    }

    /** The first document; nothing is in it when there is no such file or it is no YAML. */
    static YamlLines of(Path file) {
        try {
            return all(file).stream().findFirst().orElseGet(() -> new YamlLines(null));
        } catch (YAMLException notYaml) {
            return new YamlLines(null);
        }
    }

    /**
     * Every document of a file; none when there is no such file.
     *
     * @throws YAMLException when it is not YAML
     */
    static List<YamlLines> all(Path file) {
        List<YamlLines> documents = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            try (Reader content = Files.newBufferedReader(file)) {
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .composeAll(content)
                        .forEach(node -> documents.add(new YamlLines(node)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            }
        }
        return documents;
    }

    /** The line of the field at that path, or of the nearest one around it. */
    int line(String... path) {
        int line = root == null ? 1 : root.getStartMark().getLine() + 1;
        Node node = root;
        for (String name : path) {
            NodeTuple field = field(node, name);
            if (field == null) {
                return line;
            }
            line = field.getKeyNode().getStartMark().getLine() + 1;
            node = field.getValueNode();
        }
        return line;
    }

    /** The single text at that path. */
    Optional<String> text(String... path) {
        Node node = root;
        for (String name : path) {
            NodeTuple field = field(node, name);
            node = field == null ? null : field.getValueNode();
        }
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static @Nullable NodeTuple field(@Nullable Node node, String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }
}
