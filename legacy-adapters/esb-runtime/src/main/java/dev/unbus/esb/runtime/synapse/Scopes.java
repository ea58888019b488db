package dev.unbus.esb.runtime.synapse;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Looks up a property in one of the scopes of a Synapse message. */
final class Scopes {

    /** The first of two arguments of {@code get-property} is one of these, or it is the name and the second a format. */
    private static final Set<String> NAMES = Set.of(
            "axis2", "axis2-client", "operation", "default", "transport", "registry", "func", "system", "env", "file");

    private Scopes() {}

    /** What {@code get-property(name)} gives. */
    static @Nullable Object property(Exchange exchange, String name) {
        return property(exchange, "default", name, "");
    }

    /** What {@code get-property(scope, name)} or {@code get-property(name, format)} gives. */
    static @Nullable Object property(Exchange exchange, String scopeOrName, String nameOrFormat) {
        return NAMES.contains(scopeOrName)
                ? property(exchange, scopeOrName, nameOrFormat, "")
                : property(exchange, "default", scopeOrName, nameOrFormat);
    }

    /** What {@code get-property(scope, name, format)} gives; the format is that of the date, which is in all scopes. */
    static @Nullable Object property(Exchange exchange, String scope, String name, String format) {
        if (name.equals("SYSTEM_TIME")) {
            return String.valueOf(System.currentTimeMillis());
        }
        if (name.equals("SYSTEM_DATE")) {
            SimpleDateFormat date = format.isEmpty() ? new SimpleDateFormat() : new SimpleDateFormat(format);
            return date.format(System.currentTimeMillis());
        }
        return value(exchange, scope, name);
    }

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

    /** Sets a property; one without a value is taken away. */
    static void set(Exchange exchange, String scope, String name, @Nullable Object value) {
        switch (scope.toLowerCase(Locale.ROOT)) {
            case "transport" -> header(exchange, name, value);
            case "axis2" -> {
                if (name.equals("HTTP_SC")) {
                    header(exchange, Exchange.HTTP_RESPONSE_CODE, value);
                } else {
                    exchange.setProperty(Context.AXIS2 + name, value);
                }
            }
            case "operation", "axis2-client" -> exchange.setProperty(scope + "." + name, value);
            default -> exchange.setProperty(name, value);
        }
    }

    private static void header(Exchange exchange, String name, @Nullable Object value) {
        if (value == null) {
            exchange.getMessage().removeHeader(name);
        } else {
            exchange.getMessage().setHeader(name, value);
        }
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
        if (set instanceof Deferred later) {
            return later.expression().evaluate(exchange);
        }
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
            case "FAULT" -> fault(exchange);
            case "SERVER_IP" -> server().getHostAddress();
            case "SERVER_HOST" -> server().getHostName();
            default -> null;
        };
    }

    private static @Nullable Object payload(Exchange exchange) {
        String text = Payload.text(exchange);
        if (text.isBlank()) {
            return null;
        }
        return Payload.isJson(text) ? text : XmlText.read(Payload.xml(text)).getDocumentElement();
    }

    private static String fault(Exchange exchange) {
        boolean fault = payload(exchange) instanceof Element root
                && "Fault".equals(root.getLocalName())
                && (Payload.SOAP_11.equals(root.getNamespaceURI()) || Payload.SOAP_12.equals(root.getNamespaceURI()));
        return fault || "true".equals(exchange.getProperty("axis2.FAULT_MESSAGE", String.class)) ? "true" : "";
    }

    private static InetAddress server() {
        try {
            return InetAddress.getLocalHost();
        } catch (UnknownHostException nameless) {
            return InetAddress.getLoopbackAddress();
        }
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
