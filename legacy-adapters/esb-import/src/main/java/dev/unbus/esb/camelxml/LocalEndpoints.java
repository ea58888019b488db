package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.List;

/** Endpoints inside of the bus. */
final class LocalEndpoints {

    private LocalEndpoints() {}

    static void direct(EndpointUri uri, EndpointUse use) {
        direct(uri, use, use.scope().name());
    }

    static void directVm(EndpointUri uri, EndpointUse use) {
        direct(uri, use, Channels.SHARED);
    }

    private static void direct(EndpointUri uri, EndpointUse use, String context) {
        String name = channel(uri, use);
        uri.to(
                "direct",
                name.contains("${")
                        ? computed("direct", context, name, use)
                        : use.scope().project().channels().direct(context, name));
    }

    /** A name that each message says is one of those that the context has. */
    private static String computed(String scheme, String context, String name, EndpointUse use) {
        Channels channels = use.scope().project().channels();
        List<String> lost = channels.lost(scheme, context);
        if (!lost.isEmpty()) {
            use.notes()
                    .different("it no longer finds " + String.join(", ", lost)
                            + ": other contexts have channels of these names, too");
        }
        return channels.computed(context, name);
    }

    /** Two names are one channel when the properties make them one. */
    private static String channel(EndpointUri uri, EndpointUse use) {
        return use.scope().project().properties().withValues(uri.barePath());
    }

    /** Queues hold what they are given, unless the sources say how much: Camel 3 began to refuse more than a thousand messages. */
    private static void unbounded(EndpointUse use) {
        boolean said = use.scope().project().beans().all().stream()
                .filter(bean -> Classes.component(LegacyBeans.className(bean))
                        .filter("seda"::equals)
                        .isPresent())
                .anyMatch(bean -> LibraryBeans.property(bean, "queueSize").isPresent());
        if (!use.scope().project().camel3() && !said) {
            use.scope().conversion().setting("camel.component.seda.queue-size", String.valueOf(Integer.MAX_VALUE));
        }
    }

    static void seda(EndpointUri uri, EndpointUse use) {
        unbounded(use);
        String name = channel(uri, use);
        String context = use.scope().name();
        uri.to(
                "seda",
                name.contains("${")
                        ? computed("seda", context, name, use)
                        : use.scope().project().channels().seda(context, name));
    }

    static void vm(EndpointUri uri, EndpointUse use) {
        unbounded(use);
        String name = channel(uri, use);
        uri.to(
                "seda",
                name.contains("${")
                        ? computed("seda", Channels.SHARED, name, use)
                        : use.scope().project().channels().seda(Channels.SHARED, name));
    }

    static void bean(EndpointUri uri, EndpointUse use) {
        String name = uri.barePath();
        uri.rename("methodName", "method");
        if (uri.take("cache").orElse("").equals("false")) {
            uri.options().put("scope", "Prototype");
        }
        String method = uri.option("method").orElse("");
        uri.to("bean", use.scope().project().beans().use(name, Placeholder.Type.BEAN, method, use.notes()));
    }

    static void clazz(EndpointUri uri, EndpointUse use) {
        String method = uri.option("method").orElse("");
        uri.to(
                "bean",
                use.scope().project().beans().useClass(uri.barePath(), Placeholder.Type.BEAN, method, use.notes()));
    }

    static void ref(EndpointUri uri, EndpointUse use) {
        String id = uri.barePath();
        String target = use.scope().endpoint(id).orElseThrow(() -> new BeyondException("there is no endpoint " + id));
        EndpointUri real = EndpointUri.parse(use.scope().project().endpoints().convert(target, use));
        uri.options().clear();
        uri.options().putAll(real.options());
        uri.to(real.scheme(), real.path());
    }

    static void log(EndpointUri uri, EndpointUse use) {
        uri.to("log", uri.barePath());
        uri.take("logger").ifPresent(name -> use.notes().different("logs under its name, not with the logger " + name));
    }

    /** Says when it fired, which Camel 4 leaves out unless it is asked. */
    static void timer(EndpointUri uri, EndpointUse use) {
        if (use.source()) {
            uri.options().putIfAbsent("includeMetadata", "true");
        }
        uri.to(uri.scheme(), uri.barePath());
    }

    static void named(EndpointUri uri, EndpointUse use) {
        uri.to(uri.scheme(), uri.barePath());
    }

    /** The processor of style sheets was an option. */
    static void styleSheet(EndpointUri uri, EndpointUse use) {
        String scheme = uri.take("saxon").orElse("").equals("true") ? "xslt-saxon" : "xslt";
        uri.to(scheme, uri.barePath());
    }
}
