package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of a transport, with what a global endpoint, an address and its connector say.
 *
 * @param scheme such as {@code jms}
 * @param attributes of all of them, the nearest first
 * @param parts elements in the endpoint and in the global one
 * @param element in the flow
 * @param others the global endpoint and the connector, as far as there are any
 */
record Endpoint(
        String scheme, Map<String, String> attributes, List<Element> parts, Element element, List<Element> others) {

    private static final Map<String, String> PORTS =
            Map.of("smtp", "25", "smtps", "465", "imap", "143", "imaps", "993", "pop3", "110", "pop3s", "995");
    /** What an address asks of a server of HTTP. */
    static final String QUERY = "query";

    private static final String MULE = "http://www.mulesoft.org/schema/mule/";
    private static final Set<String> STEPS = Set.of(
            "core:logger",
            "core:set-payload",
            "core:set-variable",
            "core:custom-transformer",
            "core:custom-processor",
            "core:processor",
            "core:expression-component");
    private static final Pattern ADDRESS =
            Pattern.compile("([a-z0-9+]+)://(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?]*)(?::([^/?]*))?([^?]*)(?:\\?(.*))?");

    static Endpoint of(Element element, MuleProject project) throws NotTranslatable {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        List<Element> parts = new ArrayList<>(element.children());
        List<Element> others = new ArrayList<>();
        String scheme = scheme(element);
        String reference = element.attribute("ref", "");
        if (!reference.isEmpty()) {
            Element global = project.global(reference, element)
                    .orElseThrow(() -> new NotTranslatable("there is no endpoint " + reference));
            global.attributes().forEach(attributes::putIfAbsent);
            parts.addAll(global.children());
            others.add(global);
            scheme = scheme.equals("core") ? scheme(global) : scheme;
        }
        Matcher address = ADDRESS.matcher(element.attribute("address", attributes.getOrDefault("address", "")));
        if (address.matches()) {
            scheme = scheme.equals("core") ? address.group(1) : scheme;
            address(address, scheme, attributes);
        } else if (attributes.containsKey("address")) {
            throw new NotTranslatable("the address is computed: " + attributes.get("address"));
        }
        Optional<Element> connector = connector(element, scheme, attributes, project);
        connector.ifPresent(one -> one.attributes().forEach(attributes::putIfAbsent));
        connector.ifPresent(one -> project.configured(one, ""));
        connector.ifPresent(others::add);
        return new Endpoint(scheme.replaceFirst("^ee/", ""), attributes, parts, element, others);
    }

    private static String scheme(Element element) {
        return element.namespace().startsWith(MULE)
                ? element.namespace().substring(MULE.length())
                : element.namespace();
    }

    private static void address(Matcher address, String scheme, Map<String, String> attributes) {
        String host = address.group(4);
        String path = address.group(6);
        put(attributes, "user", address.group(2));
        put(attributes, "password", address.group(3));
        switch (scheme) {
            case "vm" -> put(attributes, "path", host + path);
            case "jms", "activemq" -> jms(attributes, address.group(5) == null ? host : host + ":" + address.group(5));
            case "file" -> put(attributes, "path", host + path);
            case "quartz" -> put(attributes, "jobName", host);
            default -> {
                put(attributes, "host", host);
                put(attributes, "port", address.group(5));
                put(attributes, "path", path);
                put(attributes, QUERY, address.group(7));
            }
        }
        for (String option : (address.group(7) == null ? "" : address.group(7)).split("&", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                put(attributes, option.substring(0, equals), option.substring(equals + 1));
            }
        }
    }

    private static void jms(Map<String, String> attributes, String name) {
        if (name.startsWith("topic:")) {
            put(attributes, "topic", name.substring("topic:".length()));
        } else {
            put(attributes, "queue", name.replaceFirst("^queue:", ""));
        }
    }

    private static void put(Map<String, String> attributes, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            attributes.putIfAbsent(key, value);
        }
    }

    private static Optional<Element> connector(
            Element element, String scheme, Map<String, String> attributes, MuleProject project) {
        String reference = attributes.getOrDefault("connector-ref", attributes.getOrDefault("connector", ""));
        if (!reference.isEmpty()) {
            return project.global(reference, element);
        }
        List<Element> all = project.globals()
                .filter(global ->
                        global.name().endsWith("connector") && scheme(global).equals(scheme))
                .toList();
        Optional<Element> near = all.stream()
                .filter(connector -> connector.file().equals(element.file()))
                .findFirst();
        return near.isPresent() || all.size() > 1 ? near : all.stream().findFirst();
    }

    /** Whether an element in an endpoint is a step that is done with the message there. */
    static boolean isStep(Element part) {
        String key = MuleRoutes.key(part);
        return Filters.isFilter(part)
                || STEPS.contains(key)
                || Transformers.table().containsKey(key)
                || MessageProperties.TABLE.containsKey(key);
    }

    /** The connector that the endpoint uses; without a reference, that of its file, or the only one of its transport. */
    Optional<Element> connector(MuleProject project) {
        return connector(element, scheme, attributes, project);
    }

    /** What is different about its transactions; empty for an endpoint without one. */
    String transaction() {
        boolean takesPart = parts.stream()
                .filter(part -> part.name().endsWith("transaction"))
                .anyMatch(part -> !part.attribute("action", "").matches("NONE|NOT_SUPPORTED|NEVER"));
        return takesPart ? Routing.NO_TRANSACTION : "";
    }

    Optional<String> get(String key) {
        others.forEach(other -> other.attribute(key)); // has it count as asked for
        return element.attribute(key)
                .or(() -> Optional.ofNullable(attributes.get(key)))
                .filter(value -> !value.isBlank());
    }

    String get(String key, String otherwise) {
        return get(key).orElse(otherwise);
    }

    boolean isRequestResponse(boolean otherwise) {
        return get("exchange-pattern")
                .map(pattern -> pattern.equals("request-response"))
                .orElse(otherwise);
    }

    /** The value, outside of the routes; one that is computed is beyond. */
    String external(String key, String otherwise, MuleProject project) throws NotTranslatable {
        String value = get(key, otherwise);
        if (value.contains("#[")) {
            throw new NotTranslatable(key + " is computed: " + value);
        }
        String standIn = otherwise.isEmpty() || otherwise.contains("${") ? standard(key) : otherwise;
        if (get(key).isEmpty() && value.equals(standIn) && !key.equals("port") && !key.equals("user")) {
            project.settings().absent(scheme + "." + settingName(key), standIn);
        }
        project.settings().assume(value, standIn);
        return Settings.of(project, scheme + "." + settingName(key), value);
    }

    private String standard(String key) {
        return switch (key) {
            case "port" -> PORTS.getOrDefault(scheme, "80");
            case "path", "moveToDirectory" -> "files";
            default -> key;
        };
    }

    private static String settingName(String key) {
        return Names.kebab(key);
    }
}
