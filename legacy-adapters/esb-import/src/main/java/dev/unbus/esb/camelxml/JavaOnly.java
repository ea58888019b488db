package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Beans of libraries that no route and no bean but those of the project's own classes refers to: they go where that Java goes. */
final class JavaOnly {

    static final String WHY = "no route uses it: where Java of the old bus does, it has to be set up anew with that";

    /** What does something by itself, or is found by its class. */
    private static final Pattern BY_ITSELF = Pattern.compile(
            ".*\\.camel\\..*|(com\\.(mongodb|amazonaws|hazelcast|datastax|google|azure|microsoft)|software\\.amazon|redis|io\\.minio"
                    + "|org\\.(elasticsearch|opensearch|infinispan|ehcache|apache\\.(kafka|solr))|net\\.sf\\.ehcache)\\..*"
                    + "|.*(Aspect|Bootstrap|Connector|Container|Daemon|Endpoint|Exporter|Flyway|Initializ|Interceptor|Invoking|Job"
                    + "|Liquibase|Listener|Migrat|Notifier|PostProcessor|Proxy|Publisher|Registrar|Registry|Runner|Schedul|Server"
                    + "|Service|Startup|Task|Timer).*");

    private static final Set<String> NAMES = Set.of("id", "class", "name", "type", "interface");
    private static final Set<String> STRUCTURES = Set.of("list", "map", "set", "constant", "property-path");
    private static final String UTIL = "http://www.springframework.org/schema/util";

    private final Set<String> words = new HashSet<>();

    JavaOnly(Conversion conversion) {
        conversion.roots().forEach(this::read);
    }

    private void read(Element element) {
        if (element.is("bean") && !Classes.library(LegacyBeans.className(element))) {
            return;
        }
        element.attributes().forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                split(value);
            }
        });
        split(element.text());
        element.children().forEach(this::read);
    }

    private void split(String text) {
        words.addAll(Arrays.asList(text.split("[^A-Za-z0-9_.$-]+", -1)));
    }

    /** Whether nothing is lost with it but what Java needs. */
    boolean is(Element element, String id) {
        boolean structure =
                STRUCTURES.contains(element.name()) && element.namespace().equals(UTIL);
        String className = LegacyBeans.className(element);
        boolean bean = element.is("bean")
                && (DataFormatBeans.name(className).isPresent()
                        || !BY_ITSELF.matcher(className).matches())
                && element.attribute("init-method").isEmpty();
        boolean looked = element.is("jndi-lookup") || element.is("reference-list");
        return (structure || bean || looked) && !id.isEmpty() && !words.contains(id);
    }
}
