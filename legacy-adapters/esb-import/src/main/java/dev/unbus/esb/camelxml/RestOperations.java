package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.java.RestMethod;
import dev.unbus.esb.java.RestMethod.Kind;
import dev.unbus.esb.java.RestMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetBodyDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.SimpleExpression;

/** The route of each operation: what bindings of camel-cxfrs made of a request, the call, and of its answer. */
final class RestOperations {

    /** The header that says which method was called. */
    private static final String OPERATION = "operationName";

    /** What a type of a parameter that is no text is at run time, and what a primitive one is without a value. */
    private static final Map<String, Plain> PLAIN = Map.ofEntries(
            Map.entry("int", new Plain("java.lang.Integer", "0")),
            Map.entry("long", new Plain("java.lang.Long", "0")),
            Map.entry("short", new Plain("java.lang.Short", "0")),
            Map.entry("double", new Plain("java.lang.Double", "0")),
            Map.entry("float", new Plain("java.lang.Float", "0")),
            Map.entry("boolean", new Plain("java.lang.Boolean", "false")),
            Map.entry("Integer", new Plain("java.lang.Integer", "")),
            Map.entry("Long", new Plain("java.lang.Long", "")),
            Map.entry("Short", new Plain("java.lang.Short", "")),
            Map.entry("Double", new Plain("java.lang.Double", "")),
            Map.entry("Float", new Plain("java.lang.Float", "")),
            Map.entry("Boolean", new Plain("java.lang.Boolean", "")));

    private record Plain(String type, String missing) {}

    private final EndpointUse use;
    private final String target;
    private final boolean simple;
    private final RestEntities entities;

    /**
     * For one server.
     *
     * @param target the channel to the route that takes the requests
     * @param simple whether the body is that of the request, rather than all arguments
     */
    RestOperations(EndpointUse use, String target, boolean simple, RestEntities entities) {
        this.use = use;
        this.target = target;
        this.simple = simple;
        this.entities = entities;
        if (!simple) {
            use.notes().different("the arguments in the body are a list of Java's own");
        }
    }

    /** Adds the route of a method; returns its id. */
    String route(RestMethod method) {
        String id = use.scope().conversion().names().route(target + "-" + method.name());
        use.scope().conversion().route(id, use.element(), route -> {
            route.setInput(new FromDefinition("direct:" + id));
            try {
                build(method, route);
            } catch (BeyondException beyond) {
                use.notes().different(method.name() + " fails: " + beyond.getMessage());
                route.getOutputs().clear();
                route.addOutput(Steps.stub(use.element(), String.valueOf(beyond.getMessage())));
            }
        });
        return id;
    }

    private void build(RestMethod method, RouteDefinition route) {
        route.addOutput(new SetPropertyDefinition(RestEntities.TYPE, new SimpleExpression("${header.Content-Type}")));
        route.addOutput(new SetPropertyDefinition(RestEntities.ACCEPTED, new SimpleExpression("${header.Accept}")));
        route.addOutput(new SetHeaderDefinition(OPERATION, new ConstantExpression(method.name())));
        for (Parameter parameter : method.parameters()) {
            parameter(parameter, method, route);
        }
        Optional<Parameter> body = method.parameters().stream()
                .filter(parameter -> parameter.kind() == Kind.BODY)
                .findFirst();
        body.ifPresent(parameter -> entities.read(parameter, method, route));
        if (!simple) {
            route.addOutput(new SetBodyDefinition(Steps.function(arguments(method))));
        } else if (body.isEmpty()) {
            route.addOutput(new SetBodyDefinition(new SimpleExpression("${null}")));
        }
        route.addOutput(new ToDefinition("direct:" + target));
        entities.write(method, use.element(), route);
    }

    /** Has the header of a parameter be there in its type, with what counts when the request has none. */
    private void parameter(Parameter parameter, RestMethod method, RouteDefinition route) {
        if (parameter.kind() == Kind.OTHER) {
            throw new BeyondException("a parameter of " + method.name()
                    + " is of a cookie, a matrix, several parts or an object of several");
        }
        if (parameter.kind() == Kind.CONTEXT) {
            use.notes().different("what the server gave to " + method.name() + " itself is not there");
        }
        if (parameter.kind() == Kind.BODY || parameter.kind() == Kind.CONTEXT) {
            return;
        }
        String name = parameter.name();
        if (parameter.kind() == Kind.FORM) {
            route.addOutput(new SetHeaderDefinition(name, new SimpleExpression("${body[" + name + "]}")));
        }
        Plain plain = PLAIN.get(parameter.type());
        String missing = parameter.otherwise().isEmpty() && plain != null ? plain.missing() : parameter.otherwise();
        if (!missing.isEmpty()) {
            FilterDefinition absent = new FilterDefinition(new SimpleExpression("${header[" + name + "]} == null"));
            absent.addOutput(new SetHeaderDefinition(name, new ConstantExpression(missing)));
            route.addOutput(absent);
        }
        if (plain != null && simple && !parameter.many()) {
            SimpleExpression typed = new SimpleExpression("${header[" + name + "]}");
            typed.setResultTypeName(plain.type());
            FilterDefinition there = new FilterDefinition(new SimpleExpression("${header[" + name + "]} != null"));
            there.addOutput(new SetHeaderDefinition(name, typed));
            route.addOutput(there);
        }
    }

    /** The function that puts the arguments together. */
    private String arguments(RestMethod method) {
        List<String> arguments = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            Plain plain = PLAIN.get(parameter.type());
            String type = parameter.many() ? "java.util.List" : plain == null ? "String" : plain.type();
            arguments.add(
                    switch (parameter.kind()) {
                        case BODY -> "exchange.getMessage().getBody()";
                        case PATH, QUERY, HEADER, FORM ->
                            "exchange.getMessage().getHeader(\""
                                    + parameter.name().replace("\"", "") + "\", " + type + ".class)";
                        case CONTEXT, OTHER -> "(Object) null";
                    });
        }
        return use.scope()
                .conversion()
                .function(
                        method.name() + "Arguments",
                        "return dev.unbus.esb.runtime.jaxrs.Arguments.of(" + String.join(", ", arguments) + ");");
    }
}
