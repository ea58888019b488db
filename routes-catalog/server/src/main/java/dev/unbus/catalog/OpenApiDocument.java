package dev.unbus.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;

/** Writes an OpenAPI document anew: in JSON, which every browser reads, and with the server that its integration really is. */
final class OpenApiDocument {

    private static final int DEEPEST_NESTING = 200;
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectMapper JSON = new JsonMapper();

    private OpenApiDocument() {}

    /**
     * The document in JSON.
     *
     * @param document in YAML or JSON
     * @param httpUrl where the integration serves; put before the document's own servers, with the path of the first of them
     * @return empty when it cannot be read, or uses YAML's aliases, which a few bytes can make endless
     */
    static Optional<byte[]> json(byte[] document, @Nullable String httpUrl) {
        String text = new String(document, StandardCharsets.UTF_8);
        try {
            if (hasAliases(text) || !(YAML.readTree(text) instanceof ObjectNode root)) {
                return Optional.empty();
            }
            if (httpUrl != null) {
                root.set("servers", servers(root.path("servers"), httpUrl.replaceFirst("/+$", "")));
            }
            return Optional.of(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException | YAMLException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasAliases(String text) {
        return StreamSupport.stream(new Yaml().parse(new StringReader(text)).spliterator(), false)
                .anyMatch(AliasEvent.class::isInstance);
    }

    /** A relative server would be one of the catalog's here, so only those with a host are kept. */
    private static ArrayNode servers(JsonNode declared, String httpUrl) {
        ArrayNode servers = JSON.createArrayNode();
        servers.addObject()
                .put("url", httpUrl + path(declared.path(0).path("url").asText()));
        declared.forEach(server -> {
            if (server.path("url").asText().matches("https?://.*")) {
                servers.add(server);
            }
        });
        return servers;
    }

    private static String path(String url) {
        try {
            String path = URI.create(url).getRawPath();
            return path == null ? "" : path.replaceFirst("/$", "");
        } catch (IllegalArgumentException withVariables) {
            return "";
        }
    }
}
