package dev.unbus.catalog.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one YAML mapping; what is missing or of the wrong kind is reported with its line. */
final class YamlFields {

    private final String source;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    YamlFields(String source, Node node) {
        this.source = source;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw broken(node, "expected fields, one a line, each with a name and a colon");
        }
        for (NodeTuple field : mapping.getValue()) {
            Node key = field.getKeyNode();
            if (fields.put(scalar("a field's name", key), field.getValueNode()) != null) {
                throw broken(key, scalar("a field's name", key) + " is given twice");
            }
        }
    }

    private YamlFields(String source, int line) {
        this.source = source;
        this.line = line;
    }

    <T> T read(String name, Function<String, T> reader) {
        return optional(name, reader).orElseThrow(() -> new CatalogInfoException(source, line, name + " is missing"));
    }

    <T> Optional<T> optional(String name, Function<String, T> reader) {
        return value(name).map(node -> {
            String text = scalar(name, node);
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException rule) {
                throw broken(node, name + ": " + rule.getMessage());
            }
        });
    }

    YamlFields fields(String name) {
        return new YamlFields(
                source, value(name).orElseThrow(() -> new CatalogInfoException(source, line, name + " is missing")));
    }

    YamlFields fieldsOrNone(String name) {
        return value(name).map(node -> new YamlFields(source, node)).orElseGet(() -> new YamlFields(source, line));
    }

    List<String> texts(String name) {
        return value(name).map(node -> texts(name, node)).orElse(List.of());
    }

    private List<String> texts(String name, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw broken(node, name + " has to be a list");
        }
        return sequence.getValue().stream().map(entry -> scalar(name, entry)).toList();
    }

    /** A field that is there and not null. */
    private Optional<Node> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(node -> !Tag.NULL.equals(node.getTag()));
    }

    private String scalar(String name, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw broken(node, name + " has to be a single text");
        }
        if (scalar.getValue().length() > Spelling.LONGEST_TEXT) {
            throw broken(node, name + " is longer than " + Spelling.LONGEST_TEXT + " characters");
        }
        return scalar.getValue();
    }

    private CatalogInfoException broken(Node node, String rule) {
        return new CatalogInfoException(source, lineOf(node), rule);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
