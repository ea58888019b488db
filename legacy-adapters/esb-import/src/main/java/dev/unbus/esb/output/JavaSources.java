package dev.unbus.esb.output;

import dev.unbus.esb.dialect.Conversion.JavaFunction;
import dev.unbus.esb.dialect.Placeholder;
import java.util.Collection;
import javax.lang.model.SourceVersion;

/** The Java of an integration: functions that expressions became, and placeholders for classes that the owner moves over. */
final class JavaSources {

    private static final String WRITTEN = "// Written by unbus import.\n";

    private JavaSources() {}

    /** The class of all functions. */
    static String functions(String packageName, Collection<JavaFunction> functions) {
        StringBuilder source = new StringBuilder(WRITTEN)
                .append("package ")
                .append(packageName)
                .append(
                        ";\n\nimport org.apache.camel.Exchange;\n\n/** Expressions of the old bus, called by the routes. */\n")
                .append("@SuppressWarnings(\"all\")\npublic class Functions {\n");
        for (JavaFunction function : functions) {
            source.append("\n    public Object ")
                    .append(function.name())
                    .append("(Exchange exchange) throws Exception {\n")
                    .append(function.body().strip().indent(8))
                    .append("    }\n");
        }
        return source.append("}\n").toString();
    }

    /** A class that says what has to be moved over when it is called. */
    static String placeholder(String packageName, String simpleName, Placeholder placeholder) {
        String qualified = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
        StringBuilder source = new StringBuilder(WRITTEN);
        if (!packageName.isEmpty()) {
            source.append("package ").append(packageName).append(";\n\n");
        }
        source.append(
                        "/** Stands in for the class of the old bus: move that one here. */\n@SuppressWarnings(\"all\")\npublic class ")
                .append(simpleName)
                .append(supertype(placeholder.type()))
                .append(" {\n");
        methods(source, placeholder);
        source.append("\n    private static <T> T missing(String method) {\n        throw new ")
                .append("dev.unbus.esb.runtime.NotConvertedException(\"")
                .append(qualified)
                .append(".\" + method + \" has to be moved here from the old bus\");\n    }\n}\n");
        return source.toString();
    }

    private static String supertype(Placeholder.Type type) {
        return switch (type) {
            case BEAN -> "";
            case PROCESSOR -> " implements org.apache.camel.Processor";
            case AGGREGATION_STRATEGY -> " implements org.apache.camel.AggregationStrategy";
            case PREDICATE -> " implements org.apache.camel.Predicate";
            case EXPRESSION -> " implements org.apache.camel.Expression";
            case DATA_FORMAT ->
                " extends org.apache.camel.support.service.ServiceSupport implements org.apache.camel.spi.DataFormat";
            case LOAD_BALANCER -> " extends org.apache.camel.processor.loadbalancer.LoadBalancerSupport";
            case COMPARATOR -> " implements java.util.Comparator<Object>";
            case ROUTE_POLICY -> " extends org.apache.camel.support.RoutePolicySupport";
            case POLICY -> " implements org.apache.camel.spi.Policy";
            case EXCEPTION -> " extends RuntimeException";
            case ROUTE_BUILDER -> " extends org.apache.camel.builder.RouteBuilder";
        };
    }

    private static void methods(StringBuilder source, Placeholder placeholder) {
        switch (placeholder.type()) {
            case PROCESSOR ->
                method(source, "public void process(org.apache.camel.Exchange exchange)", "process", false);
            case AGGREGATION_STRATEGY ->
                method(
                        source,
                        "public org.apache.camel.Exchange aggregate(org.apache.camel.Exchange before, org.apache.camel.Exchange next)",
                        "aggregate",
                        true);
            case PREDICATE ->
                method(source, "public boolean matches(org.apache.camel.Exchange exchange)", "matches", true);
            case EXPRESSION ->
                method(
                        source,
                        "public <T> T evaluate(org.apache.camel.Exchange exchange, Class<T> type)",
                        "evaluate",
                        true);
            case ROUTE_BUILDER -> source.append("\n    @Override\n    public void configure() {}\n");
            case EXCEPTION -> exception(source, placeholder);
            case DATA_FORMAT -> dataFormat(source);
            case LOAD_BALANCER ->
                method(
                        source,
                        "public boolean process(org.apache.camel.Exchange exchange, org.apache.camel.AsyncCallback callback)",
                        "process",
                        true);
            case COMPARATOR -> method(source, "public int compare(Object one, Object other)", "compare", true);
            case POLICY -> policy(source);
            case BEAN, ROUTE_POLICY -> {}
        }
        for (String method : placeholder.methods()) {
            boolean ofTwo = method.endsWith(Placeholder.OF_TWO);
            String name = ofTwo ? method.substring(0, method.length() - Placeholder.OF_TWO.length()) : method;
            String parameters = ofTwo ? "Object one, Object other" : "org.apache.camel.Exchange exchange";
            if (SourceVersion.isIdentifier(name) && !reserved(placeholder.type(), name)) {
                method(source, "public Object " + name + "(" + parameters + ")", name, true);
            }
        }
    }

    private static void dataFormat(StringBuilder source) {
        method(
                source,
                "public void marshal(org.apache.camel.Exchange exchange, Object body, java.io.OutputStream stream)",
                "marshal",
                false);
        method(
                source,
                "public Object unmarshal(org.apache.camel.Exchange exchange, java.io.InputStream stream)",
                "unmarshal",
                true);
    }

    private static void policy(StringBuilder source) {
        source.append("\n    @Override\n    public void beforeWrap(org.apache.camel.Route route, ")
                .append("org.apache.camel.NamedNode definition) {}\n\n    @Override\n    ")
                .append("public org.apache.camel.Processor wrap(org.apache.camel.Route route, ")
                .append(
                        "org.apache.camel.Processor processor) {\n        return exchange -> missing(\"wrap\");\n    }\n");
    }

    private static void exception(StringBuilder source, Placeholder placeholder) {
        String simple =
                placeholder.className().substring(placeholder.className().lastIndexOf('.') + 1);
        source.append("\n    public ")
                .append(simple)
                .append("() {}\n\n    public ")
                .append(simple)
                .append("(String message) {\n        super(message);\n    }\n");
    }

    /** Methods that its type brings, and words that no method can be called. */
    private static boolean reserved(Placeholder.Type type, String method) {
        String brought =
                switch (type) {
                    case PROCESSOR -> "process";
                    case AGGREGATION_STRATEGY -> "aggregate";
                    case PREDICATE -> "matches";
                    case EXPRESSION -> "evaluate";
                    case ROUTE_BUILDER -> "configure";
                    case LOAD_BALANCER -> "process";
                    case COMPARATOR -> "compare";
                    case POLICY -> "wrap";
                    case DATA_FORMAT, ROUTE_POLICY, BEAN, EXCEPTION -> "";
                };
        return method.equals(brought) || SourceVersion.isKeyword(method);
    }

    private static void method(StringBuilder source, String signature, String name, boolean answers) {
        source.append("\n    ")
                .append(signature)
                .append(" {\n        ")
                .append(answers ? "return " : "")
                .append("missing(\"")
                .append(name)
                .append("\");\n    }\n");
    }
}
