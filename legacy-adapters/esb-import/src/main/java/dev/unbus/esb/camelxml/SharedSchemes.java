package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.tooling.model.BaseOptionModel;

/**
 * Components of one scheme that are set differently, of which an integration has but one: where endpoints have the same options, each endpoint
 * has those of its component.
 */
final class SharedSchemes {

    static final String SAID =
            "another component of its scheme is set differently: its settings stand in the endpoints";

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Set<String> ELSEWHERE = Set.of("kafka", "jetty", "restlet", "spark", "undertow");

    private final LegacyBeans beans;

    SharedSchemes(LegacyBeans beans) {
        this.beans = beans;
    }

    /** The options that endpoints of a component need; empty when the component can be set as such, or endpoints cannot. */
    Optional<Map<String, String>> options(Element component, String scheme) {
        boolean twin = beans.all().stream()
                .anyMatch(other -> isOf(other, scheme) && !set(other).equals(set(component)));
        if (!twin || ELSEWHERE.contains(scheme) || Brokers.is(LegacyBeans.className(component))) {
            return Optional.empty();
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (Element property : component.children("property")) {
            String name = property.attribute("name", "");
            Optional<String> value = value(property);
            Optional<BaseOptionModel> option = CATALOG.endpointOption(scheme, name);
            boolean known = option.filter(one -> !one.isSecret() && !Settings.secret(name))
                    .isPresent();
            if (value.isEmpty() || !known) {
                return Optional.empty();
            }
            options.put(name, value.orElseThrow());
        }
        return Optional.of(options);
    }

    private static boolean isOf(Element bean, String scheme) {
        return bean.is("bean")
                && Classes.component(LegacyBeans.className(bean))
                        .filter(scheme::equals)
                        .isPresent();
    }

    private static Optional<String> value(Element property) {
        Optional<String> ref =
                property.attribute("ref").or(() -> property.child("ref").flatMap(inner -> inner.attribute("bean")));
        return ref.map(id -> "#" + id).or(() -> LibraryBeans.value(property));
    }

    /** What a component is set to, with the beans of its file that it names. */
    private String set(Element component) {
        StringBuilder set = new StringBuilder();
        for (Element property : component.children("property")) {
            set.append(property.xml().replaceAll("\\s+", " "));
            value(property)
                    .filter(value -> value.startsWith("#"))
                    .flatMap(ref -> beans.all().stream()
                            .filter(bean -> bean.file().equals(component.file()))
                            .filter(bean -> bean.attribute("id", "").equals(ref.substring(1)))
                            .findFirst())
                    .ifPresent(bean -> set.append(bean.xml().replaceAll("\\s+", " ")));
        }
        return set.toString();
    }
}
