package dev.unbus.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.catalog.model.IntegrationId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list of targets in the format of
 * <a href="https://prometheus.io/docs/prometheus/latest/configuration/configuration/#file_sd_config">Prometheus'
 * file_sd_config</a>, JSON or YAML, of which JSON is a part.
 */
final class TargetList {

    private static final int DEEPEST_NESTING = 20;
    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private TargetList() {}

    /**
     * Reads the whole list or nothing of it.
     *
     * @throws IllegalArgumentException when it breaks the format; names the place, never the content
     */
    static List<Target> parse(String text) {
        JsonNode groups = tree(text);
        if (!groups.isArray()) {
            throw new IllegalArgumentException("the list of targets is not a list");
        }
        List<Target> targets = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            try {
                targets.addAll(group(groups.get(at)));
            } catch (IllegalArgumentException rule) {
                throw new IllegalArgumentException("entry " + (at + 1) + ": " + rule.getMessage(), rule);
            }
        }
        return List.copyOf(targets);
    }

    private static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new IllegalArgumentException("neither JSON nor YAML, line " + line, broken);
        }
    }

    private static List<Target> group(JsonNode group) {
        JsonNode addresses = group.path("targets");
        if (!addresses.isArray()) {
            throw new IllegalArgumentException("targets is missing or not a list");
        }
        JsonNode labels = group.path("labels");
        String integration = label(labels, "integration");
        String httpUrl = label(labels, "http_url");
        String scheme = label(labels, "__scheme__");
        List<Target> targets = new ArrayList<>();
        for (JsonNode address : addresses) {
            targets.add(new Target(
                    address(scheme.isEmpty() ? "http" : scheme, address),
                    integration.isEmpty() ? null : IntegrationId.parse(integration),
                    httpUrl.isEmpty() ? null : httpUrl));
        }
        return targets;
    }

    private static String label(JsonNode labels, String name) {
        JsonNode label = labels.path(name);
        if (!label.isMissingNode() && !label.isTextual()) {
            throw new IllegalArgumentException("label " + name + " is not a text");
        }
        return label.asText("");
    }

    private static URI address(String scheme, JsonNode address) {
        if (!address.isTextual() || !address.asText().matches("[A-Za-z0-9.\\-_\\[\\]:]{1,255}")) {
            throw new IllegalArgumentException("a target is written host:port");
        }
        return URI.create(scheme + "://" + address.asText());
    }
}
