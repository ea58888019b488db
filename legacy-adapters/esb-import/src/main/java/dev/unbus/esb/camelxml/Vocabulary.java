package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Set;

/** What the elements of the dialect are: containers of global elements, steps, branches, or parameters of those. */
final class Vocabulary {

    private static final Set<String> CAMEL_NAMESPACES = Set.of(
            "http://camel.apache.org/schema/spring",
            "http://camel.apache.org/schema/blueprint",
            "http://camel.apache.org/schema/xml-io",
            "http://activemq.apache.org/camel/schema/spring");

    /** Elements of a context, or of a file, that hold global elements. */
    private static final Set<String> HOLDERS = Set.of(
            "beans",
            "blueprint",
            "camel",
            "routes",
            "rests",
            "routeTemplates",
            "templatedRoutes",
            "routeConfigurations",
            "routeContext",
            "restContext",
            "routeTemplateContext",
            "routeConfigurationContext");

    private static final Set<String> EXPRESSIONS = Set.of(
            "constant",
            "csimple",
            "datasonnet",
            "el",
            "exchangeProperty",
            "expression",
            "expressionDefinition",
            "groovy",
            "header",
            "hl7terser",
            "java",
            "javaScript",
            "joor",
            "jq",
            "js",
            "jsonpath",
            "juel",
            "jxpath",
            "language",
            "method",
            "mvel",
            "ognl",
            "php",
            "property",
            "python",
            "ref",
            "ruby",
            "simple",
            "spel",
            "sql",
            "terser",
            "tokenize",
            "variable",
            "vtdxml",
            "wasm",
            "xpath",
            "xquery",
            "xtokenize");

    private static final Set<String> BLOCKS = Set.of(
            "aggregate",
            "choice",
            "circuitBreaker",
            "delay",
            "doCatch",
            "doFinally",
            "doTry",
            "filter",
            "hystrix",
            "idempotentConsumer",
            "intercept",
            "interceptFrom",
            "interceptSendToEndpoint",
            "kamelet",
            "loadBalance",
            "loop",
            "multicast",
            "onCompletion",
            "onException",
            "onFallback",
            "onFallbackViaNetwork",
            "otherwise",
            "pipeline",
            "policy",
            "resequence",
            "route",
            "saga",
            "sample",
            "split",
            "step",
            "threads",
            "throttle",
            "transacted",
            "when");

    private static final Set<String> LEAVES = Set.of(
            "bean",
            "claimCheck",
            "convertBodyTo",
            "convertHeaderTo",
            "convertVariableTo",
            "dynamicRouter",
            "enrich",
            "from",
            "inOnly",
            "inOut",
            "log",
            "marshal",
            "poll",
            "pollEnrich",
            "process",
            "recipientList",
            "removeHeader",
            "removeHeaders",
            "removeProperties",
            "removeProperty",
            "removeVariable",
            "rollback",
            "routingSlip",
            "script",
            "serviceCall",
            "setBody",
            "setExchangePattern",
            "setFaultBody",
            "setHeader",
            "setHeaders",
            "setOutHeader",
            "setProperty",
            "setVariable",
            "setVariables",
            "sort",
            "stop",
            "throwException",
            "to",
            "toD",
            "tokenizer",
            "transform",
            "transformDataType",
            "unmarshal",
            "validate",
            "wireTap");

    /** Steps that are told what to set by elements that have the names of steps. */
    private static final Map<String, String> TAKES =
            Map.of("wireTap", "setHeader", "setHeaders", "setHeader", "setVariables", "setVariable");

    private static final Set<String> PARAMETERS = Set.of(
            "aggregationStrategy",
            "batch-config",
            "batchConfig",
            "compensation",
            "completion",
            "completionPredicate",
            "completionSize",
            "completionSizeExpression",
            "completionTimeout",
            "completionTimeoutExpression",
            "continued",
            "correlationExpression",
            "custom",
            "customLoadBalancer",
            "description",
            "errorHandler",
            "exception",
            "failover",
            "failoverLoadBalancer",
            "faultToleranceConfiguration",
            "handled",
            "hystrixConfiguration",
            "inputType",
            "onWhen",
            "optimisticLockRetryPolicy",
            "option",
            "outputType",
            "random",
            "randomLoadBalancer",
            "redeliveryPolicy",
            "resilience4jConfiguration",
            "retryWhile",
            "roundRobin",
            "roundRobinLoadBalancer",
            "routeProperty",
            "sticky",
            "stickyLoadBalancer",
            "stream-config",
            "streamConfig",
            "topic",
            "topicLoadBalancer",
            "value",
            "weighted",
            "weightedLoadBalancer");

    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "verb");

    private Vocabulary() {}

    /** Whether it is an element of Camel itself, of whatever version. */
    static boolean camel(Element element) {
        String namespace = element.namespace();
        int version = namespace.indexOf("/v2.");
        return CAMEL_NAMESPACES.contains(version < 0 ? namespace : namespace.substring(0, version));
    }

    /** Whether it is the root of a Spring or Blueprint file. */
    static boolean container(Element root) {
        return (root.is("beans") && root.namespace().startsWith("http://www.springframework.org/schema/beans"))
                || (root.is("blueprint") && root.namespace().startsWith("http://www.osgi.org/xmlns/blueprint/"));
    }

    static boolean holder(Element element) {
        return HOLDERS.contains(element.name());
    }

    static boolean context(Element element) {
        return element.is("camelContext");
    }

    static boolean verb(Element element) {
        return VERBS.contains(element.name());
    }

    static boolean block(Element element) {
        return BLOCKS.contains(element.name());
    }

    static boolean expression(String name) {
        return EXPRESSIONS.contains(name);
    }

    /** Whether it is a step in a step that is no block: Camel 2 and 3 read it over, and ran only what came after the outer one. */
    static boolean neverRun(Element child) {
        Element outer = child.parent().orElseThrow();
        return LEAVES.contains(outer.name())
                && !outer.is("from")
                && (BLOCKS.contains(child.name()) || LEAVES.contains(child.name()))
                && !EXPRESSIONS.contains(child.name())
                && !child.name().equals(TAKES.get(outer.name()));
    }

    /** Whether a child of a block is a step or branch of its own; what nobody knows is one. */
    static boolean step(Element child) {
        Element block = child.parent().orElseThrow();
        if (block.is("loadBalance") && child.is("circuitBreaker")) {
            return false;
        }
        if (BLOCKS.contains(child.name()) || LEAVES.contains(child.name())) {
            return true;
        }
        return !PARAMETERS.contains(child.name()) && !EXPRESSIONS.contains(child.name());
    }
}
