package dev.unbus.esb.camelxml;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Templates and scripts of Camel 2: they see the whole exchange, and a header may bring another one. Later Camels do both only when
 * they are told to.
 */
final class TemplateEndpoints {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final String WHOLE = "allowContextMapAll";
    private static final String OF_HEADER = "allowTemplateFromHeader";

    /** What headers that bring a template, and the constants for them, have in their names. */
    private static final Map<String, Set<String>> HEADERS = Map.ofEntries(
            Map.entry("chunk", Set.of("ChunkResourceUri", "ChunkTemplate", "CHUNK_")),
            Map.entry("freemarker", Set.of("CamelFreemarker", "FREEMARKER_")),
            Map.entry("jolt", Set.of("CamelJolt", "JOLT_")),
            Map.entry("language", Set.of("CamelLanguageScript", "LANGUAGE_SCRIPT")),
            Map.entry("mustache", Set.of("MustacheResourceUri", "MustacheTemplate", "MUSTACHE_")),
            Map.entry("mvel", Set.of("CamelMvel", "MVEL_")),
            Map.entry("string-template", Set.of("CamelStringTemplate", "STRINGTEMPLATE_")),
            Map.entry("velocity", Set.of("CamelVelocity", "VELOCITY_")),
            Map.entry("xslt", Set.of("CamelXslt", "XSLT_")),
            Map.entry("xslt-saxon", Set.of("CamelXslt", "XSLT_")));

    /** What a template may ask of the exchange beside its body and its headers. */
    private static final Pattern BEYOND =
            Pattern.compile("(?<![\\w.])(exchange|request|response|camelContext|in|out)(\\.\\w|\\[|\\?\\w)");

    private TemplateEndpoints() {}

    /** Allows what the template of an endpoint needs, when nothing says that its Camel did not. */
    static void allow(EndpointUri uri, EndpointUse use) {
        Project project = use.scope().project();
        Set<String> words = HEADERS.get(uri.scheme());
        if (words == null || (project.camel3() && !project.camel2())) {
            return;
        }
        boolean brought =
                words.stream().anyMatch(word -> Camel2.mentions(use.scope().conversion(), word));
        if (brought) {
            allow(uri, OF_HEADER);
        }
        String path = uri.barePath().replaceFirst("^(resource:)?(classpath:|file:)?/*", "");
        String template = use.scope().conversion().text(path);
        if (brought || (template != null && BEYOND.matcher(template).find())) {
            allow(uri, WHOLE);
        }
    }

    private static void allow(EndpointUri uri, String option) {
        if (CATALOG.endpointOption(uri.scheme(), option).isPresent()) {
            uri.options().putIfAbsent(option, "true");
        }
    }
}
