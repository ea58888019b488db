package dev.unbus.esb.mule4;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a RAML or OpenAPI file says of an operation, as far as a contract needs it; nothing when it cannot be read. */
final class Raml {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode root;

    private Raml(JsonNode root) {
        this.root = root;
    }

    /** The description that the router's configuration names. */
    static Raml of(Element router, MuleProject project) {
        String path = project.config(router)
                .flatMap(config -> config.attribute("api").or(() -> config.attribute("raml")))
                .orElse("");
        String text = path.isEmpty()
                ? null
                : project.conversion().text(project.settings().resolved(path));
        try {
            JsonNode read = text == null ? null : YAML.readTree(text);
            return new Raml(read == null ? MissingNode.getInstance() : read);
        } catch (JsonProcessingException unreadable) {
            return new Raml(MissingNode.getInstance());
        }
    }

    String summary(String method, String path) {
        JsonNode operation = operation(method, path);
        for (String key : List.of("summary", "displayName", "description")) {
            if (operation.path(key).isTextual()) {
                return operation.path(key).asText().strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    List<String> consumes(String method, String path) {
        JsonNode operation = operation(method, path);
        TreeSet<String> types = new TreeSet<>(types(operation.path("body")));
        types.addAll(types(operation.path("requestBody").path("content")));
        return List.copyOf(types);
    }

    List<String> produces(String method, String path) {
        TreeSet<String> types = new TreeSet<>();
        operation(method, path).path("responses").forEach(response -> {
            types.addAll(types(response.path("body")));
            types.addAll(types(response.path("content")));
        });
        return List.copyOf(types);
    }

    private static List<String> types(JsonNode body) {
        List<String> types = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (name.matches("[\\w.+-]+/[\\w.+*-]+")) {
                types.add(name);
            }
        });
        return types;
    }

    private JsonNode operation(String method, String path) {
        JsonNode open = root.path("paths").path(path).path(method);
        return open.isMissingNode() ? below(root, path).path(method) : open;
    }

    /** The resource of a path: its keys may hold one segment or several. */
    private static JsonNode below(JsonNode resource, String path) {
        if (path.isEmpty()) {
            return resource;
        }
        List<String> keys = new ArrayList<>();
        resource.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            boolean fits = key.startsWith("/") && (path.equals(key) || path.startsWith(key + "/"));
            if (fits) {
                JsonNode found = below(resource.path(key), path.substring(key.length()));
                if (!found.isMissingNode()) {
                    return found;
                }
            }
        }
        return MissingNode.getInstance();
    }
}
