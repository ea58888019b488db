package dev.unbus.catalog.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code catalog-info.yaml} node by node, so that every complaint can name its line. */
final class CatalogInfoFile {

    private static final int LARGEST_BYTES = 64 * 1024;
    private static final int DEEPEST_NESTING = 20;

    private final String source;

    CatalogInfoFile(String source) {
        this.source = source;
    }

    CatalogInfo read(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw new CatalogInfoException(source, 1, "the file is larger than " + LARGEST_BYTES + " bytes");
        }
        return component(new YamlFields(source, compose(decode(bytes))));
    }

    private String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new CatalogInfoException(source, 1, "the file is not UTF-8");
        }
    }

    private Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST_NESTING);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new CatalogInfoException(source, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException notYaml) {
            throw new CatalogInfoException(source, line(notYaml.getProblemMark()), "not YAML: " + notYaml.getProblem());
        } catch (YAMLException notYaml) {
            throw new CatalogInfoException(source, 1, "not YAML: " + notYaml.getMessage());
        }
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static CatalogInfo component(YamlFields root) {
        root.read("apiVersion", version -> expect("backstage.io/v1alpha1", version));
        root.read("kind", kind -> expect("Component", kind));
        YamlFields metadata = root.fields("metadata");
        YamlFields annotations = metadata.fieldsOrNone("annotations");
        YamlFields spec = root.fields("spec");
        return new CatalogInfo(
                metadata.read("name", name -> Spelling.slug(name, "metadata.name")),
                spec.read("owner", owner -> Spelling.slug(owner, "spec.owner")),
                metadata.optional("description", Function.identity()).orElse(""),
                spec.read("lifecycle", lifecycle -> Spelling.text(lifecycle, "spec.lifecycle")),
                spec.optional("system", Function.identity()).orElse(""),
                annotations.optional("unbus.dev/guarantee", Guarantee::parse).orElse(null),
                annotations
                        .optional("unbus.dev/guarantees", GuaranteeList::parse)
                        .orElse(Map.of()),
                annotations
                        .optional("unbus.dev/local-port", CatalogInfoFile::port)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                annotations.optional("unbus.dev/consumes", ChannelList::parse).orElse(List.of()),
                annotations.optional("unbus.dev/produces", ChannelList::parse).orElse(List.of()),
                spec.texts("providesApis"),
                spec.texts("consumesApis"));
    }

    private static String expect(String expected, String found) {
        if (!expected.equals(found)) {
            throw new IllegalArgumentException("has to be " + expected);
        }
        return found;
    }

    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number between 1 and 65535");
        }
        return port;
    }
}
