package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.tooling.model.BaseOptionModel;

/** Components that are beans: what they are set to becomes {@code camel.component} properties. */
final class ComponentBeans {

    private static final OptionCatalog CATALOG = new OptionCatalog();

    /** What the platform brings by itself. */
    private static final Set<String> PLATFORM =
            Set.of("entityManagerFactory", "transactionManager", "transactionTemplate", "camelContext", "httpRegistry");

    /** HTTP servers of their own, which are no more. */
    private static final Set<String> SERVERS = Set.of("jetty", "restlet", "spark", "undertow");

    /** Objects of the HTTP clients of before, which pool connections. */
    private static final Set<String> POOLS =
            Set.of("clientConnectionManager", "httpConnectionManager", "httpConnectionManagerParams");

    private final Project project;
    private final Conversion conversion;
    private final LegacyBeans beans;
    private final LegacyProperties properties;
    private final Settings settings;

    ComponentBeans(Project project) {
        this.project = project;
        this.conversion = project.conversion();
        this.beans = project.beans();
        this.properties = project.properties();
        this.settings = project.settings();
    }

    /** Says what became of a component. */
    void settle(Element bean, String scheme) {
        Account account = conversion.account();
        if (!beans.used(bean)) {
            account.ignored(bean, "no endpoint of the project is of this component");
            return;
        }
        if (SERVERS.contains(scheme)) {
            account.different(
                    bean,
                    "its endpoints are served at the integration's own HTTP port, where its settings and its certificate, if it has one, have to be set");
            return;
        }
        if (!CATALOG.component(scheme)) {
            account.stubbed(bean, "Camel 4 has no component " + scheme);
            return;
        }
        try {
            if (scheme.equals("kafka")) {
                account.different(bean, KafkaEndpoints.component(project, bean));
                return;
            }
            if (new SharedSchemes(beans).options(bean, scheme).isPresent()) {
                account.different(bean, SharedSchemes.SAID);
                return;
            }
            Options options = new Options(scheme);
            options.of(bean);
            options.write();
            if (options.anew.isEmpty()) {
                account.different(bean, options.said());
            } else {
                account.stubbed(
                        bean, "these have to be set up anew: " + options.anew + "; but for them, " + options.said());
            }
        } catch (BeyondException beyond) {
            account.stubbed(bean, String.valueOf(beyond.getMessage()));
        }
    }

    /** Whether the bean holds settings of a component, which stand with those of the component. */
    boolean holds(Element bean) {
        return beans.all().stream()
                .filter(other -> Classes.component(LegacyBeans.className(other)).isPresent())
                .flatMap(other -> other.children("property").stream())
                .flatMap(property -> property.attribute("ref").stream())
                .anyMatch(ref -> beans.element(ref) == bean);
    }

    /** The options of one component. */
    private final class Options {
        private final String scheme;
        private final Map<String, String> values = new TreeMap<>();
        private final List<String> gone = new ArrayList<>();
        /** What has no form in the properties. */
        private final List<String> anew = new ArrayList<>();

        Options(String scheme) {
            this.scheme = scheme;
        }

        void of(Element bean) {
            for (Element property : bean.children("property")) {
                String name = property.attribute("name", "");
                if (POOLS.contains(name)) {
                    gone.add(name);
                } else if (!PLATFORM.contains(name)) {
                    option(name, property);
                }
            }
        }

        private void option(String name, Element property) {
            Optional<String> plain = LibraryBeans.value(property);
            Optional<BaseOptionModel> option = CATALOG.componentOption(scheme, name);
            if (plain.isPresent() && option.isPresent()) {
                put(option.orElseThrow(), plain.orElseThrow());
            } else if (plain.isPresent()) {
                gone.add(name);
            } else {
                structure(name, option, property);
            }
        }

        private void put(BaseOptionModel option, String raw) {
            String key = key(option.getName());
            boolean secret = option.isSecret() || Settings.secret(option.getName());
            MissingValues.otherwise(option)
                    .ifPresent(otherwise -> properties.standsFor(properties.ofBean(raw), otherwise));
            String value = settings.of(properties, key, option.getName(), raw, secret);
            if (!value.equals("{{" + key + "}}")) {
                values.put(key, value);
            }
        }

        private void structure(String name, Optional<BaseOptionModel> option, Element property) {
            Optional<Element> inner = property.child("bean");
            Optional<String> ref =
                    property.attribute("ref").or(() -> property.child("ref").map(child -> child.attribute("bean", "")));
            Element referred = ref.map(beans::element).orElse(inner.orElse(null));
            if (referred != null && settingsOf(referred)) {
                of(referred);
            } else if (ref.isPresent() && option.isPresent()) {
                values.put(key(option.orElseThrow().getName()), "#" + beans.library(ref.orElseThrow()));
            } else if (option.isPresent() && plain(property)) {
                put(option.orElseThrow(), String.join(",", plainItems(property)));
            } else {
                anew.add(name);
            }
        }

        /** An object of the component's own package that holds nothing but settings. */
        private boolean settingsOf(Element bean) {
            String className = LegacyBeans.className(bean);
            return className.startsWith("org.apache.camel.component.")
                    && className.matches(".*(Config|Configuration)")
                    && bean.children("property").stream()
                            .allMatch(property -> CATALOG.componentOption(scheme, property.attribute("name", ""))
                                    .isPresent());
        }

        private static boolean plain(Element property) {
            return (property.child("array").isPresent()
                            || property.child("list").isPresent())
                    && property.children().get(0).children().stream().allMatch(item -> item.is("value"));
        }

        private static List<String> plainItems(Element property) {
            return property.children().get(0).children().stream()
                    .map(item -> item.text().strip())
                    .toList();
        }

        private String key(String option) {
            String dashed = option.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            return "camel.component." + scheme + "." + dashed;
        }

        /** Two beans of one component that are set differently cannot be one. */
        void write() {
            values.forEach((key, value) -> {
                var there = conversion.settings().get(key);
                if (there != null && !there.value().equals(value)) {
                    throw new BeyondException("another component of the scheme " + scheme + " is set differently");
                }
            });
            values.forEach(conversion::setting);
        }

        String said() {
            String said = "the component is configured as camel.component." + scheme + " in the properties";
            String all = String.join(" ", values.values());
            List<String> missing = properties.missing(all);
            List<String> several = properties.several(all);
            return said
                    + (gone.isEmpty() ? "" : "; options that no longer exist and are left out: " + gone)
                    + (missing.isEmpty() ? "" : "; the sources do not say what these are: " + missing)
                    + (several.isEmpty() ? "" : "; " + String.join("; ", several));
        }
    }
}
