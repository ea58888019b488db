package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.TreeSet;

/** Clients of CXF for REST, which call as an HTTP client does unless they are told to go through a proxy of a class. */
final class RestClients {

    private static final String BY_PROXY = "CamelCxfRsUsingHttpAPI";

    private RestClients() {}

    static void cxfrs(EndpointUri uri, EndpointUse use) {
        String path = uri.barePath();
        String address = path.startsWith("bean:") ? declared(path.substring("bean:".length()), use) : path;
        boolean proxy = uri.option("httpClientAPI").orElse("true").equals("false")
                || Camel2.mentions(use.scope().conversion(), BY_PROXY);
        boolean computed = address.matches("\\$(simple)?\\{.*");
        if (proxy) {
            throw new BeyondException("the proxy of CXF for REST has to be set up anew");
        }
        if (!computed && !address.matches("(https?:.*|\\{\\{.*)")) {
            throw new BeyondException("there is no address of HTTP in the client of CXF for REST: " + address);
        }
        for (String option : new TreeSet<>(uri.options().keySet())) {
            if (option.endsWith("Interceptors") || option.equals("features")) {
                throw new BeyondException("the " + option + " of the client of CXF for REST have to be set up anew");
            }
            uri.take(option);
        }
        use.notes()
                .different(
                        "called by Camel's HTTP client: a failure is an HttpOperationFailedException, and an answer the bytes of its body");
        if (computed) {
            use.notes()
                    .different(
                            "the computed address has to be one of HTTP, without options of CXF, which would go into the query");
        }
        boolean secure = address.startsWith("https:");
        uri.to(secure ? "https" : "http", address.replaceFirst("^https?:", ""));
    }

    private static String declared(String id, EndpointUse use) {
        Element client = use.scope().project().beans().mark(id);
        if (client == null || !client.is("rsClient")) {
            throw new BeyondException("there is no client " + id + " of CXF for REST");
        }
        if (client.attribute("username").isPresent()
                || client.all().anyMatch(below -> below.name().endsWith("Interceptors"))) {
            throw new BeyondException("the security of the client " + id + " has to be set up anew");
        }
        return use.scope().project().properties().use(client.attribute("address", ""));
    }
}
