package dev.unbus.esb.runtime.synapse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Looks up a property in one of the scopes of a Synapse message. */
final class Scopes {

    private Scopes() {}

    static @Nullable Object value(Exchange exchange, String scope, String name) {
        return switch (scope.toLowerCase(Locale.ROOT)) {
            case "transport", "trp" -> exchange.getMessage().getHeader(name);
            case "axis2" -> axis2(exchange, name);
            case "system" -> System.getProperty(name);
            case "env" -> System.getenv(name);
            case "url" -> exchange.getProperty("query.param." + name);
            case "axis2-client", "operation", "registry" -> exchange.getProperty(scope + "." + name);
            default -> synapse(exchange, name);
        };
    }

    private static @Nullable Object axis2(Exchange exchange, String name) {
        return switch (name) {
            case "HTTP_SC" -> exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE);
            case "HTTP_METHOD" ->
                otherwise(
                        exchange.getProperty("axis2.HTTP_METHOD"),
                        exchange.getMessage().getHeader(Exchange.HTTP_METHOD));
            case "ContentType" ->
                otherwise(
                        exchange.getProperty("axis2.ContentType"),
                        exchange.getMessage().getHeader(Exchange.CONTENT_TYPE));
            case "TRANSPORT_HEADERS" -> exchange.getMessage().getHeaders();
            default -> exchange.getProperty(Context.AXIS2 + name);
        };
    }

    private static @Nullable Object otherwise(@Nullable Object first, @Nullable Object second) {
        return first == null ? second : first;
    }

    private static @Nullable Object synapse(Exchange exchange, String name) {
        Object set = exchange.getProperty(name);
        return set == null ? given(exchange, name) : set;
    }

    private static @Nullable Object given(Exchange exchange, String name) {
        return switch (name) {
            case "To" -> to(exchange);
            case "Action", "SOAPAction", "WSAction" -> exchange.getProperty(Context.ACTION);
            case "From", "ReplyTo", "FaultTo", "RelatesTo" -> exchange.getProperty("SynapseHeader." + name);
            case "MessageID", "MESSAGE_ID" -> "urn:uuid:" + exchange.getExchangeId();
            case "MESSAGE_FORMAT" -> format(exchange);
            case "SynapsePayload" -> payload(exchange);
            case "Direction" -> Mediation.isResponse(exchange) ? "response" : "request";
            case "SYSTEM_DATE" ->
                LocalDate.now(java.time.ZoneId.systemDefault()).toString();
            case "SYSTEM_TIME" ->
                LocalTime.now(java.time.ZoneId.systemDefault()).toString();
            default -> null;
        };
    }

    private static @Nullable Object payload(Exchange exchange) {
        String text = Payload.text(exchange);
        return Payload.isXml(text) ? XmlText.read(text).getDocumentElement() : text;
    }

    private static String format(Exchange exchange) {
        String soap = exchange.getProperty(Context.SOAP, String.class);
        return soap == null ? "pox" : "soap" + soap;
    }

    private static @Nullable Object to(Exchange exchange) {
        Object set = exchange.getProperty(Context.TO);
        return set == null ? exchange.getMessage().getHeader(Exchange.HTTP_URI) : set;
    }

    /** The names of the scopes that are also the prefixes of variables. */
    static final Map<String, String> PREFIXES = Map.of(
            "ctx",
            "default",
            "trp",
            "transport",
            "axis2",
            "axis2",
            "url",
            "url",
            "func",
            "default",
            "operation",
            "operation");
}
