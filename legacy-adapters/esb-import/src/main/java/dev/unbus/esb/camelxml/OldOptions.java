package dev.unbus.esb.camelxml;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Options of endpoints that are called otherwise today, whatever the component. */
final class OldOptions {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Map<String, Map<String, String>> RENAMED = Map.of(
            "ftps", Map.of("isImplicit", "implicit"),
            "sftp", Map.of("privateKeyFilePassphrase", "privateKeyPassphrase"));
    private static final Set<String> OF_SOURCES = Set.of("scheduler.consumer.", "consumer.");

    private OldOptions() {}

    /**
     * Renames the options of an endpoint whose scheme is that of today.
     *
     * @throws BeyondException when one has no counterpart
     */
    static void today(EndpointUri uri) {
        if (!CATALOG.component(uri.scheme())) {
            return;
        }
        for (String name : new TreeSet<>(uri.options().keySet())) {
            OF_SOURCES.stream()
                    .filter(name::startsWith)
                    .findFirst()
                    .ifPresent(prefix -> uri.rename(name, name.substring(prefix.length())));
        }
        RENAMED.getOrDefault(uri.scheme(), Map.of()).forEach(uri::rename);
        new TreeSet<>(uri.options().keySet()).forEach(name -> reference(name, uri));
        scheduler(uri);
    }

    /** Before Camel 2.10 an option that names a bean ended in {@code Ref}, and held the name alone. */
    private static void reference(String name, EndpointUri uri) {
        String bare = name.replaceFirst("Ref$", "");
        boolean old = !bare.equals(name)
                && CATALOG.endpointOption(uri.scheme(), name).isEmpty()
                && CATALOG.endpointOption(uri.scheme(), bare).isPresent();
        if (old) {
            String bean = uri.take(name).orElseThrow();
            uri.options().putIfAbsent(bare, bean.startsWith("#") || bean.contains("{{") ? bean : "#" + bean);
        }
    }

    /** The scheduler that a source is polled by. */
    private static void scheduler(EndpointUri uri) {
        String scheduler = uri.option("scheduler").orElse("");
        if (scheduler.equals("spring")) {
            throw new BeyondException(
                    "the scheduler of Spring is not there on Quarkus: Quartz takes other expressions");
        }
        if (scheduler.equals("quartz2")) {
            uri.options().put("scheduler", "quartz");
        }
    }
}
