package dev.unbus.esb.java;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where classes of Camel 2 and 3 and of Java EE went, after the migration guides of Camel 3 and 4. A class that is not named here has its
 * name still, or is gone.
 */
public final class MovedClasses {

    private static final String CAMEL = "org.apache.camel.";
    private static final List<String> SUPPORT = List.of(
            "DefaultAsyncProducer",
            "DefaultComponent",
            "DefaultConsumer",
            "DefaultEndpoint",
            "DefaultExchange",
            "DefaultExchangeHolder",
            "DefaultHeaderFilterStrategy",
            "DefaultMessage",
            "DefaultPollingEndpoint",
            "DefaultProducer",
            "DefaultScheduledPollConsumer",
            "EventDrivenPollingConsumer",
            "ExpressionAdapter",
            "ExpressionSupport",
            "HeaderFilterStrategyComponent",
            "PollingConsumerSupport",
            "ProcessorEndpoint",
            "ScheduledPollConsumer",
            "ScheduledPollEndpoint",
            "SynchronousDelegateProducer",
            "TypedProcessorFactory");

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("processor.aggregate.AggregationStrategy", "AggregationStrategy"),
            Map.entry("processor.aggregate.CompletionAwareAggregationStrategy", "AggregationStrategy"),
            Map.entry("processor.aggregate.TimeoutAwareAggregationStrategy", "AggregationStrategy"),
            Map.entry("processor.RedeliveryPolicy", "processor.errorhandler.RedeliveryPolicy"),
            Map.entry(
                    "processor.idempotent.MemoryIdempotentRepository",
                    "support.processor.idempotent.MemoryIdempotentRepository"),
            Map.entry(
                    "processor.idempotent.FileIdempotentRepository",
                    "support.processor.idempotent.FileIdempotentRepository"),
            Map.entry("component.http.HttpOperationFailedException", "http.base.HttpOperationFailedException"),
            Map.entry("component.http4.HttpOperationFailedException", "http.base.HttpOperationFailedException"),
            Map.entry("http.common.HttpOperationFailedException", "http.base.HttpOperationFailedException"),
            Map.entry("component.http.HttpHeaderFilterStrategy", "http.base.HttpHeaderFilterStrategy"),
            Map.entry("component.http4.HttpHeaderFilterStrategy", "http.base.HttpHeaderFilterStrategy"),
            Map.entry("http.common.HttpHeaderFilterStrategy", "http.base.HttpHeaderFilterStrategy"),
            Map.entry("component.restlet.RestletOperationException", "http.base.HttpOperationFailedException"),
            Map.entry(
                    "component.directvm.DirectVmConsumerNotAvailableException",
                    "component.direct.DirectConsumerNotAvailableException"),
            Map.entry("builder.xml.InvalidXPathExpression", "language.xpath.InvalidXPathException"),
            Map.entry(
                    "processor.validation.PredicateValidationException",
                    "support.processor.PredicateValidationException"),
            Map.entry("component.log.DefaultExchangeFormatter", "support.processor.DefaultExchangeFormatter"),
            Map.entry("processor.DefaultExchangeFormatter", "support.processor.DefaultExchangeFormatter"),
            Map.entry("impl.FileStateRepository", "support.processor.state.FileStateRepository"),
            Map.entry("impl.MemoryStateRepository", "support.processor.state.MemoryStateRepository"),
            Map.entry("impl.ThrottlingInflightRoutePolicy", "throttling.ThrottlingInflightRoutePolicy"),
            Map.entry("impl.ThrottlingExceptionRoutePolicy", "throttling.ThrottlingExceptionRoutePolicy"),
            Map.entry("impl.SimpleRegistry", "support.SimpleRegistry"),
            Map.entry("util.toolbox.FlexibleAggregationStrategy", "builder.FlexibleAggregationStrategy"),
            Map.entry("util.toolbox.AggregationStrategies", "builder.AggregationStrategies"),
            Map.entry("util.toolbox.XsltAggregationStrategy", "component.xslt.XsltAggregationStrategy"),
            Map.entry("util.ExchangeHelper", "support.ExchangeHelper"),
            Map.entry("util.MessageHelper", "support.MessageHelper"),
            Map.entry("util.EndpointHelper", "support.EndpointHelper"),
            Map.entry("util.CamelContextHelper", "support.CamelContextHelper"),
            Map.entry("util.AsyncProcessorHelper", "support.AsyncProcessorHelper"),
            Map.entry("util.ResourceHelper", "support.ResourceHelper"),
            Map.entry("util.UnitOfWorkHelper", "support.UnitOfWorkHelper"),
            Map.entry("util.ServiceHelper", "support.service.ServiceHelper"),
            Map.entry("util.LRUCache", "support.LRUCache"),
            Map.entry("support.ServiceSupport", "support.service.ServiceSupport"),
            Map.entry("builder.xml.XPathBuilder", "language.xpath.XPathBuilder"),
            Map.entry("builder.xml.Namespaces", "support.builder.Namespaces"),
            Map.entry("builder.ExpressionBuilder", "support.builder.ExpressionBuilder"),
            Map.entry("builder.PredicateBuilder", "support.builder.PredicateBuilder"));

    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("util.jsse.", "support.jsse."),
            Map.entry("processor.validation.", "support.processor.validation."),
            Map.entry("component.http4.", "component.http."),
            Map.entry("component.netty4.", "component.netty."),
            Map.entry("component.mina2.", "component.mina."),
            Map.entry("component.quartz2.", "component.quartz."),
            Map.entry("component.mongodb3.", "component.mongodb."),
            Map.entry("component.jetty9.", "component.jetty12."),
            Map.entry("routepolicy.quartz2.", "routepolicy.quartz."));

    /** Exceptions of libraries that another one, or another generation of them, stands for in what Camel runs with. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry(
                    "org.apache.http.conn.ConnectTimeoutException",
                    "org.apache.hc.client5.http.ConnectTimeoutException"),
            Map.entry(
                    "org.apache.http.conn.HttpHostConnectException",
                    "org.apache.hc.client5.http.HttpHostConnectException"),
            Map.entry(
                    "org.apache.http.client.ClientProtocolException",
                    "org.apache.hc.client5.http.ClientProtocolException"),
            Map.entry("org.apache.http.NoHttpResponseException", "org.apache.hc.core5.http.NoHttpResponseException"),
            Map.entry("org.apache.http.HttpException", "org.apache.hc.core5.http.HttpException"),
            Map.entry("org.apache.http.ProtocolException", "org.apache.hc.core5.http.ProtocolException"),
            Map.entry(
                    "org.apache.commons.httpclient.ConnectTimeoutException",
                    "org.apache.hc.client5.http.ConnectTimeoutException"),
            Map.entry(
                    "org.apache.commons.httpclient.NoHttpResponseException",
                    "org.apache.hc.core5.http.NoHttpResponseException"),
            Map.entry("org.apache.commons.httpclient.HttpException", "org.apache.hc.core5.http.HttpException"));

    private static final Pattern OLD_NETTY = Pattern.compile("org\\.jboss\\.netty\\.(.*\\.\\w+(Exception|Error))");

    /** Packages of Java EE that are of Jakarta EE now; others of the name are Java's own. */
    private static final Set<String> JAKARTA = Set.of(
            "activation",
            "annotation",
            "ejb",
            "el",
            "enterprise",
            "inject",
            "interceptor",
            "jms",
            "json",
            "jws",
            "mail",
            "persistence",
            "servlet",
            "transaction",
            "validation",
            "websocket",
            "ws",
            "xml.bind",
            "xml.soap",
            "xml.ws");
    /** Parts of those packages that Java has kept. */
    private static final Pattern KEPT = Pattern.compile("javax\\.(annotation\\.processing|transaction\\.xa)\\b.*");

    private MovedClasses() {}

    /** The name that a class of Camel has now. */
    public static String now(String className) {
        if (!className.startsWith(CAMEL)) {
            return jakarta(className);
        }
        String name = className.substring(CAMEL.length());
        if (CLASSES.containsKey(name)) {
            return CAMEL + CLASSES.get(name);
        }
        if (name.startsWith("impl.") && SUPPORT.contains(name.substring("impl.".length()))) {
            return CAMEL + "support." + name.substring("impl.".length());
        }
        for (Map.Entry<String, String> moved : PACKAGES.entrySet()) {
            if (name.startsWith(moved.getKey())) {
                return CAMEL + moved.getValue() + name.substring(moved.getKey().length());
            }
        }
        return className;
    }

    private static String jakarta(String className) {
        if (LIBRARIES.containsKey(className)) {
            return LIBRARIES.get(className);
        }
        Matcher netty = OLD_NETTY.matcher(className);
        if (netty.matches()) {
            return "io.netty." + netty.group(1);
        }
        boolean moved = className.startsWith("javax.")
                && !KEPT.matcher(className).matches()
                && JAKARTA.stream().anyMatch(name -> className.startsWith("javax." + name + "."));
        return moved ? "jakarta." + className.substring("javax.".length()) : className;
    }
}
