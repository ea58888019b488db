package dev.unbus.esb.java;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.ArtifactModel;

/** The components, data formats and languages of Camel 4 by the packages that their classes are in. */
public final class CamelParts {

    private static final Pattern FIRST =
            Pattern.compile("(org\\.apache\\.camel\\.(?:component|dataformat|language)\\.\\w+)(?:\\..*)?");
    private static final String HTTP = "org.apache.camel.http.base";
    private static final Map<String, ArtifactModel<?>> PACKAGES = packages();

    private CamelParts() {}

    /** The part of Camel that brings a class, whichever class of its packages it is; empty when Camel 4 has none. */
    public static Optional<ArtifactModel<?>> of(String className) {
        for (String name = around(className); name.contains("."); name = around(name)) {
            if (PACKAGES.containsKey(name)) {
                return Optional.of(PACKAGES.get(name));
            }
        }
        return Optional.empty();
    }

    private static Map<String, ArtifactModel<?>> packages() {
        CamelCatalog catalog = new DefaultCamelCatalog(true);
        Map<String, ArtifactModel<?>> own = new HashMap<>();
        Stream.of(
                        catalog.findComponentNames().stream().map(catalog::componentModel),
                        catalog.findDataFormatNames().stream().map(catalog::dataFormatModel),
                        catalog.findLanguageNames().stream().map(catalog::languageModel))
                .flatMap(models -> models)
                .filter(model -> FIRST.matcher(model.getJavaType()).matches())
                .forEach(model -> own.putIfAbsent(around(model.getJavaType()), model));
        own.put(HTTP, catalog.componentModel("http"));
        Map<String, ArtifactModel<?>> all = new HashMap<>(shared(own));
        all.putAll(own);
        return all;
    }

    /** Packages around those of one artifact only: its exceptions may be there. */
    private static Map<String, ArtifactModel<?>> shared(Map<String, ArtifactModel<?>> own) {
        Map<String, ArtifactModel<?>> shared = new HashMap<>();
        Set<String> ofSeveral = new HashSet<>();
        own.forEach((name, model) -> {
            Matcher first = FIRST.matcher(name);
            if (first.matches()) {
                ArtifactModel<?> other = shared.putIfAbsent(first.group(1), model);
                if (other != null && !other.getArtifactId().equals(model.getArtifactId())) {
                    ofSeveral.add(first.group(1));
                }
            }
        });
        shared.keySet().removeAll(ofSeveral);
        return shared;
    }

    private static String around(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
