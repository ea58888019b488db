package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Options of a context become those of the integration's one context. */
final class ContextOptions {

    private static final Map<String, String> STREAM_CACHING = new TreeMap<>(Map.of(
            "enabled", "enabled",
            "spoolEnabled", "spool-enabled",
            "spoolDirectory", "spool-directory",
            "spoolCipher", "spool-cipher",
            "spoolThreshold", "spool-threshold",
            "spoolUsedHeapMemoryThreshold", "spool-used-heap-memory-threshold",
            "bufferSize", "buffer-size",
            "removeSpoolDirectoryWhenStopping", "remove-spool-directory-when-stopping",
            "anySpoolRules", "any-spool-rules"));
    private static final Set<String> READ_PREFIXES = Set.of("CamelLog", "CamelJackson", "CamelXmlJaxb");

    private static final Map<String, String> HOLDER = new TreeMap<>(Map.of(
            "useMDCLogging", "use-mdc-logging",
            "useBreadcrumb", "use-breadcrumb",
            "allowUseOriginalMessage", "allow-use-original-message",
            "caseInsensitiveHeaders", "case-insensitive-headers"));
    private static final Map<String, String> SHUTDOWN = Map.of(
            "timeout", "shutdown-timeout",
            "shutdownNowOnTimeout", "shutdown-now-on-timeout",
            "shutdownRoutesInReverseOrder", "shutdown-routes-in-reverse-order",
            "suppressLoggingOnTimeout", "shutdown-suppress-logging-on-timeout",
            "logInflightExchangesOnTimeout", "shutdown-log-inflight-exchanges-on-timeout");
    private static final Set<String> LEFT_OUT = Set.of(
            "handleFault",
            "errorHandlerThreadPool",
            "loadTypeConverters",
            "managementNamePattern",
            "shutdownEager",
            "threadNamePattern",
            "typeConverterExists",
            "typeConverterStatisticsEnabled");

    private final ContextScope scope;

    ContextOptions(ContextScope scope) {
        this.scope = scope;
    }

    /** The attributes of a context that its routes do not have themselves; says what is different. */
    void holder(Element holder, Notes notes) {
        HOLDER.forEach((name, key) -> holder.attribute(name).ifPresent(value -> scope.conversion()
                .setting("camel.main." + key, scope.project().properties().use(value))));
        if (holder.attribute("trace", "false").equals("true")) {
            notes.different("tracing is that of the platform (OpenTelemetry)");
        }
        if (holder.is("camelContext")) {
            LEFT_OUT.stream()
                    .sorted()
                    .filter(name -> holder.attribute(name).isPresent())
                    .forEach(name -> notes.different("the " + name + " of the context is left out"));
        }
    }

    void streamCaching(Element element) {
        List<String> lost = new ArrayList<>();
        String base = "camel.main.stream-caching-";
        scope.conversion().setting(base + "enabled", "true");
        element.attributes().forEach((name, value) -> {
            String key = STREAM_CACHING.get(name);
            if (key != null) {
                scope.conversion()
                        .setting(base + key, scope.project().properties().use(value));
            } else if (!name.equals("id")) {
                lost.add(name);
            }
        });
        scope.conversion()
                .account()
                .different(
                        element,
                        "stream caching is configured as camel.main.stream-caching-enabled in the properties"
                                + (lost.isEmpty() ? "" : "; left out: " + lost));
    }

    void global(Element element) {
        List<Element> options = element.children().stream()
                .filter(child -> child.is("property") || child.is("globalOption"))
                .toList();
        List<String> lost = new ArrayList<>();
        for (Element option : options) {
            String key = option.attribute("key").orElse(option.attribute("name", ""));
            boolean read = READ_PREFIXES.stream().anyMatch(key::startsWith);
            if (read) {
                scope.conversion()
                        .setting(
                                "camel.main.global-options[" + key + "]",
                                scope.project().properties().use(option.attribute("value", "")));
            } else {
                lost.add(key);
            }
        }
        String said = "options of the context are configured as camel.main.global-options";
        scope.conversion()
                .account()
                .different(
                        element, lost.isEmpty() ? said : said + "; left out, for nothing of Camel reads them: " + lost);
    }

    /** How long the end waits for messages that are under way. */
    static String shutdown(Project project, Element strategy) {
        List<String> lost = new ArrayList<>();
        for (Element property : strategy.children("property")) {
            String name = property.attribute("name", "");
            String value = LibraryBeans.value(property).orElse("");
            String key = SHUTDOWN.get(name);
            if (key == null || value.isEmpty()) {
                lost.add(name);
            } else {
                project.conversion()
                        .setting("camel.main." + key, project.properties().use(value));
            }
        }
        return "the end is configured as camel.main.shutdown-timeout and the like"
                + (lost.isEmpty() ? "" : "; left out: " + lost);
    }

    /** The default profile of thread pools. */
    void threads(Element pool) {
        List<String> lost = new ArrayList<>();
        Optional<String> dropping = pool.attribute("rejectedPolicy").filter(ThreadPools::drops);
        pool.attributes().forEach((name, said) -> {
            String value = name.equals("rejectedPolicy") && dropping.isPresent() ? ThreadPools.CALLER_RUNS : said;
            String dashed = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            if (Set.of("poolSize", "maxPoolSize", "maxQueueSize", "keepAliveTime", "rejectedPolicy", "timeUnit")
                    .contains(name)) {
                scope.conversion()
                        .setting(
                                "camel.threadpool." + dashed,
                                scope.project().properties().use(value));
            } else if (!name.equals("id") && !name.equals("defaultProfile")) {
                lost.add(name);
            }
        });
        scope.conversion()
                .account()
                .different(
                        pool,
                        "the default profile is configured as camel.threadpool in the properties"
                                + (lost.isEmpty() ? "" : "; left out: " + lost)
                                + dropping.map(policy -> "; " + ThreadPools.kept(policy))
                                        .orElse(""));
    }
}
