package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.RestApi.Parameter;
import dev.unbus.esb.java.RestMethod;
import dev.unbus.esb.java.RestMethod.Kind;
import dev.unbus.esb.java.RestResourceException;
import dev.unbus.esb.java.RestResources;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Servers of CXF for REST that a route takes requests from: each annotated method of their resources becomes an operation of an API, which
 * prepares the message as CXF did and hands it to the route.
 */
final class RestServers {

    /** What a server does besides, which the platform does or nothing has to do. */
    private static final Set<String> PLATFORM = Set.of(
            "loggingFeatureEnabled",
            "loggingSizeLimit",
            "skipFaultLogging",
            "synchronous",
            "propagateContexts",
            "continuationTimeout",
            "exchangePattern",
            "bus",
            "setDefaultBus",
            "providers",
            "features",
            "bindingStyle",
            "resourceClasses",
            "serviceClass",
            "address");

    private final EndpointUri uri;
    private final EndpointUse use;
    private final Project project;
    private final Conversion conversion;

    private RestServers(EndpointUri uri, EndpointUse use) {
        this.uri = uri;
        this.use = use;
        this.project = use.scope().project();
        this.conversion = use.scope().conversion();
    }

    /** A server, or a client where the endpoint is no source. */
    static void cxfrs(EndpointUri uri, EndpointUse use) {
        if (!use.source()) {
            RestClients.cxfrs(uri, use);
            return;
        }
        try {
            new RestServers(uri, use).serve();
        } catch (RestResourceException untold) {
            throw new BeyondException(String.valueOf(untold.getMessage()), untold);
        }
    }

    private void serve() {
        String path = uri.barePath();
        RestServer server = path.startsWith("bean:")
                ? RestServer.declared(path.substring("bean:".length()), project)
                : RestServer.at(path);
        server.check(project);
        boolean simple = style(server);
        check();
        List<String> classes = classes(server);
        String base = base(server);
        String name = conversion.names().route(server.name());
        if (classes.stream()
                .allMatch(known -> project.beans().own().source(known).isPresent())) {
            RestEntities entities = RestEntities.of(server, uri, project, use.notes());
            RestOperations operations = new RestOperations(use, name, simple, entities);
            conversion.api(new RestApi(name, base, offered(methods(classes), operations)));
            use.notes()
                    .different(
                            "served as a REST API at the integration's own HTTP port, contract first, instead of CXF");
        } else {
            RestEntities.of(server, uri, project, use.notes());
            new UnknownResources(use, name, classes).route(base, simple);
        }
        uri.to("direct", name);
        uri.options().clear();
        use.notes().different("an object of the request that its class does not take is answered as a failure");
    }

    /** Whether the body is that of the request, rather than all arguments. */
    private boolean style(RestServer server) {
        String style = uri.option("bindingStyle").orElse(server.attribute("bindingStyle", "Default"));
        boolean custom = style.equals("Custom")
                || uri.option("binding", "cxfRsBinding").isPresent()
                || !server.attribute("binding", "").isEmpty();
        if (custom) {
            throw new BeyondException("the binding in Java of the REST server has to be set up anew");
        }
        return style.equals("SimpleConsumer");
    }

    private void check() {
        if (uri.option("performInvocation").orElse("false").equals("true")) {
            throw new BeyondException("the class of the resource has to be called by the route (performInvocation)");
        }
        for (String option : new TreeSet<>(uri.options().keySet())) {
            if (!PLATFORM.contains(option)) {
                use.notes().different("the server's option " + option + " is left out");
            }
        }
    }

    private List<String> classes(RestServer server) {
        List<String> classes = Stream.concat(
                        uri
                                .option("resourceClasses", "serviceClass")
                                .map(given -> List.of(given.split("[,;\\s]+", -1)))
                                .orElse(List.of())
                                .stream(),
                        server.classes(project).stream())
                .map(name -> name.replaceFirst("^#+(class:)?", ""))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        if (classes.isEmpty()) {
            throw new BeyondException("the sources do not tell the classes of the REST server");
        }
        return classes;
    }

    private List<RestMethod> methods(List<String> classes) {
        RestResources resources = new RestResources(project.beans().own());
        List<RestMethod> methods =
                classes.stream().flatMap(name -> resources.of(name).stream()).toList();
        if (methods.isEmpty()) {
            throw new BeyondException("no annotation of " + classes + " says what the REST server answers");
        }
        return methods;
    }

    private String base(RestServer server) {
        Optional<String> address = project.properties().resolved(server.address());
        if (address.isEmpty()) {
            use.notes()
                    .different("the sources do not tell the address " + server.address()
                            + ": its paths begin at the root");
        }
        String path = address.orElse("")
                .replaceFirst("^(https?:)?//[^/]*", "")
                .replaceFirst("\\?.*", "")
                .replaceAll("^/+|/+$", "");
        return path.isEmpty() ? "" : "/" + path;
    }

    /** The operations; of several with one verb and path the first, which alone can be called. */
    private List<RestApi.Operation> offered(List<RestMethod> methods, RestOperations operations) {
        List<RestApi.Operation> offered = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (RestMethod method : methods) {
            String path = method.path().replaceAll("\\{\\s*(\\w[\\w.-]*)\\s*(:(?:[^{}]|\\{[^{}]*})*)?}", "{$1}");
            if (!path.equals(method.path())) {
                use.notes().different("what a part of a path looks like is not checked, and none has a slash in it");
            }
            if (!taken.add(method.verb() + " " + path.replaceAll("\\{[^}]*}", "{}"))) {
                use.notes()
                        .different("of several operations at " + path
                                + " only the first is called, whatever the media type");
                continue;
            }
            offered.add(new RestApi.Operation(
                    method.verb(),
                    path.isEmpty() ? "/" : path,
                    operations.route(method),
                    "",
                    method.consumes(),
                    method.produces(),
                    parameters(method)));
        }
        return offered;
    }

    private static List<Parameter> parameters(RestMethod method) {
        return method.parameters().stream()
                .filter(parameter -> parameter.kind() == Kind.QUERY || parameter.kind() == Kind.HEADER)
                .map(parameter -> new Parameter(
                        parameter.name(),
                        parameter.kind() == Kind.QUERY ? "query" : "header",
                        "",
                        false,
                        parameter.otherwise(),
                        List.of()))
                .toList();
    }

    /** What is to be said of a server beside the route that takes from it; a stub when it cannot be served as it was. */
    static String said(Element element, Project project) {
        RestServer.of(element).check(project);
        return "its address and resources stand in the REST API of the route that takes from it";
    }

    /** What is to be said of a server whose classes answer without a route. */
    static String ofClasses(Element element, Project project) {
        RestServer.of(element).check(project);
        return "Quarkus REST serves its classes once they are moved over; its address "
                + element.attribute("address", "") + " stands in their @Path then";
    }
}
