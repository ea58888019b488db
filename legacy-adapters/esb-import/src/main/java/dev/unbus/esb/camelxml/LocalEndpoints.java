package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;

/** Endpoints inside of the bus. */
final class LocalEndpoints {

    private LocalEndpoints() {}

    static void direct(EndpointUri uri, EndpointUse use) {
        direct(uri, use, use.scope().name());
    }

    static void directVm(EndpointUri uri, EndpointUse use) {
        direct(uri, use, "");
    }

    private static void direct(EndpointUri uri, EndpointUse use, String context) {
        String name = channel(uri, use);
        uri.to(
                "direct",
                name.contains("${") ? name : use.scope().project().channels().direct(context, name));
    }

    /** Two names are one channel when the properties make them one. */
    private static String channel(EndpointUri uri, EndpointUse use) {
        return use.scope().project().properties().withValues(uri.barePath());
    }

    static void seda(EndpointUri uri, EndpointUse use) {
        String name = channel(uri, use);
        uri.to(
                "seda",
                name.contains("${")
                        ? name
                        : use.scope().project().channels().seda(use.scope().name(), name));
    }

    static void vm(EndpointUri uri, EndpointUse use) {
        String name = channel(uri, use);
        uri.to(
                "seda",
                name.contains("${") ? name : use.scope().project().channels().seda("", name));
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

    static void named(EndpointUri uri, EndpointUse use) {
        uri.to(uri.scheme(), uri.barePath());
    }

    /** A template, style sheet or schema goes along. */
    static void resource(EndpointUri uri, EndpointUse use) {
        String path = uri.barePath();
        if (uri.take("saxon").orElse("").equals("true")) {
            uri.to("xslt-saxon", path);
        }
        if (!path.contains("${")) {
            use.scope().project().resources().take(path, use.notes());
        }
        uri.to(uri.scheme(), path);
    }
}
