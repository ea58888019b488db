package dev.unbus.esb.runtime.synapse;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A message on its way out: in the format that the endpoint or the client takes. */
public final class Departure {

    private static final Set<String> XML_TYPES = Set.of("application/xml", "text/xml", "application/soap+xml");

    /** To a queue, a folder or a mailbox: as the message is. */
    public static void other(Exchange exchange) {
        prepare(exchange);
        format(exchange, exchange.getProperty(Context.SOAP, String.class));
    }

    /** To an endpoint that says no format: as the message is. */
    public static void asItIs(Exchange exchange) {
        String soap = exchange.getProperty(Context.SOAP, String.class);
        prepare(exchange);
        path(exchange, soap == null);
        write(exchange, soap);
    }

    /** To an endpoint of SOAP 1.1, which is posted to whatever the method of the request was. */
    public static void soap11(Exchange exchange) {
        prepare(exchange);
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.setProperty(Context.SOAP, "11");
        exchange.setProperty(Context.MESSAGE_TYPE, "text/xml");
        write(exchange, "11");
    }

    /** To an endpoint of SOAP 1.2, which is posted to whatever the method of the request was. */
    public static void soap12(Exchange exchange) {
        prepare(exchange);
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.setProperty(Context.SOAP, "12");
        exchange.setProperty(Context.MESSAGE_TYPE, "application/soap+xml");
        write(exchange, "12");
    }

    /** To an endpoint of XML without an envelope. */
    public static void pox(Exchange exchange) {
        prepare(exchange);
        path(exchange, exchange.getProperty(Context.SOAP) == null);
        exchange.removeProperty(Context.SOAP);
        exchange.setProperty(Context.MESSAGE_TYPE, "application/xml");
        write(exchange, null);
    }

    /** To an endpoint of REST, whose method is that of the request. */
    public static void rest(Exchange exchange) {
        prepare(exchange);
        path(exchange, true);
        exchange.removeProperty(Context.SOAP);
        write(exchange, null);
    }

    /**
     * Refuses to send where a client says, unless that is allowed; where the configuration says is.
     *
     * @param allowed beginnings of addresses, separated by commas
     */
    public static void allowed(Exchange exchange, String allowed) {
        String to = exchange.getMessage().getHeader("SynapseUri", "", String.class);
        boolean absolute = to.startsWith("http://") || to.startsWith("https://");
        boolean asked = to.equals(exchange.getProperty(Context.CLIENT_TO, String.class));
        boolean among = Stream.of(allowed.split(",", -1))
                .map(String::strip)
                .anyMatch(one ->
                        !one.isEmpty() && (to.equals(one) || to.startsWith(one.endsWith("/") ? one : one + "/")));
        if (!absolute || (asked && !among)) {
            throw new IllegalArgumentException("the message does not go where its To says: that is not allowed");
        }
    }

    /** To an HTTP endpoint with a path of its own. */
    public static void http(Exchange exchange) {
        prepare(exchange);
        write(exchange, exchange.getProperty(Context.SOAP, String.class));
    }

    /** To an endpoint that is asked by GET: the children of the payload are the parameters. */
    public static void get(Exchange exchange) {
        String payload = Payload.xml(Payload.text(exchange));
        prepare(exchange);
        path(exchange, exchange.getProperty(Context.SOAP) == null);
        StringJoiner query = new StringJoiner("&");
        Node root = payload.isEmpty() ? null : XmlText.read(payload).getDocumentElement();
        for (Node child = root == null ? null : root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element field) {
                query.add(
                        field.getLocalName() + "=" + URLEncoder.encode(field.getTextContent(), StandardCharsets.UTF_8));
            }
        }
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "GET");
        if (query.length() > 0) {
            exchange.getMessage().setHeader(Exchange.HTTP_QUERY, query.toString());
        }
        exchange.getMessage().setBody(null);
    }

    /**
     * Back to the client: what was answered, or the status 202 when nothing was. A client without SOAP gets the envelope of a SOAP service
     * as that answered it, unless the format was changed.
     */
    public static void answer(Exchange exchange) {
        Object answer = exchange.getProperty(Context.ANSWER);
        boolean accepted = Boolean.parseBoolean(exchange.getProperty("axis2.FORCE_SC_ACCEPTED", "false", String.class));
        if (accepted || !(answer instanceof Replied kept)) {
            nothing(exchange, !accepted && exchange.getProperty(Context.FAILED, false, Boolean.class));
            return;
        }
        kept.enter(exchange);
        forget(exchange.getMessage());
        status(exchange);
        if (Boolean.parseBoolean(exchange.getProperty("axis2.NO_ENTITY_BODY", "false", String.class))) {
            exchange.getMessage().setBody(null);
            return;
        }
        String client = exchange.getProperty(Context.CLIENT, String.class);
        Fault.translate(exchange, client);
        exchange.getMessage().removeHeader("SOAPAction");
        exchange.removeProperty(Context.ACTION);
        write(exchange, client == null ? exchange.getProperty(Context.SOAP, String.class) : client);
    }

    /**
     * Notes the format of a payload that was made anew. XML keeps a format that is XML already, so that what goes to a SOAP service stays
     * in an envelope.
     */
    public static void made(Exchange exchange, String type) {
        String before = exchange.getProperty(Context.MESSAGE_TYPE, "", String.class);
        if (!type.equals("application/xml") || !XML_TYPES.contains(before)) {
            exchange.setProperty(Context.MESSAGE_TYPE, type);
            exchange.removeProperty("axis2.ContentType");
        }
        exchange.removeProperty("axis2.NO_ENTITY_BODY");
    }

    private static void nothing(Exchange exchange, boolean failed) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, failed ? 500 : 202);
        exchange.getMessage().setBody(null);
    }

    private static void status(Exchange exchange) {
        Message message = exchange.getMessage();
        if (message.getHeader(Exchange.HTTP_RESPONSE_CODE) == null && Fault.is(exchange)) {
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, 500);
        }
    }

    private static void prepare(Exchange exchange) {
        Message message = exchange.getMessage();
        Object method = exchange.getProperty("axis2.HTTP_METHOD");
        Object uri = message.getHeader("SynapseUri");
        Object before = message.getHeader(Exchange.HTTP_METHOD);
        forget(message);
        message.removeHeader("SynapseUri");
        message.removeHeader(Exchange.HTTP_RESPONSE_CODE);
        message.setHeader(Exchange.HTTP_METHOD, method == null ? before == null ? "POST" : before : method);
        if (uri != null) {
            message.setHeader(Exchange.HTTP_URI, uri);
        }
    }

    private static void forget(Message message) {
        Object status = message.getHeader(Exchange.HTTP_RESPONSE_CODE);
        message.removeHeaders("CamelHttp*");
        message.removeHeader("Content-Length");
        message.removeHeader("Host");
        message.removeHeader("Transfer-Encoding");
        if (status != null) {
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        }
    }

    private static void path(Exchange exchange, boolean rest) {
        String postfix = exchange.getProperty(Context.POSTFIX, String.class);
        if (!rest || postfix == null || postfix.isEmpty()) {
            return;
        }
        int query = postfix.indexOf('?');
        exchange.getMessage().setHeader(Exchange.HTTP_PATH, query < 0 ? postfix : postfix.substring(0, query));
        if (query >= 0) {
            exchange.getMessage().setHeader(Exchange.HTTP_QUERY, postfix.substring(query + 1));
        }
    }

    private static void write(Exchange exchange, @Nullable String soap) {
        format(exchange, soap);
        Gzip.pack(exchange);
    }

    private static void format(Exchange exchange, @Nullable String soap) {
        Message message = exchange.getMessage();
        Object body = message.getBody();
        String type = exchange.getProperty(Context.MESSAGE_TYPE, "", String.class)
                .split(";", -1)[0]
                .toLowerCase(Locale.ROOT);
        if (body instanceof byte[] || body instanceof InputStream) {
            return;
        }
        String text = Payload.text(exchange);
        boolean enveloped = type.isEmpty() || type.equals("text/xml") || type.equals("application/soap+xml");
        if (soap != null && enveloped) {
            exchange.setProperty(Context.SOAP, soap);
            message.setBody(Payload.envelope(exchange, Payload.xml(text)));
            soapHeaders(exchange, soap);
            return;
        }
        message.setBody(converted(Payload.first(text), type));
        contentType(exchange, type);
    }

    private static void contentType(Exchange exchange, String type) {
        String wanted = exchange.getProperty("axis2.ContentType", String.class);
        if (wanted != null) {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, wanted);
        } else if (!type.isEmpty()) {
            exchange.getMessage()
                    .setHeader(
                            Exchange.CONTENT_TYPE,
                            type.endsWith("json") || type.endsWith("xml") ? type + "; charset=UTF-8" : type);
        }
    }

    private static void soapHeaders(Exchange exchange, String soap) {
        String action = exchange.getProperty(Context.ACTION, String.class);
        Message message = exchange.getMessage();
        if (soap.equals("11")) {
            message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=UTF-8");
            if (action != null || exchange.getProperty(Context.ANSWER) == null) {
                message.setHeader("SOAPAction", "\"" + (action == null ? "" : action) + "\"");
            }
        } else {
            message.removeHeader("SOAPAction");
            message.setHeader(
                    Exchange.CONTENT_TYPE,
                    "application/soap+xml; charset=UTF-8" + (action == null ? "" : "; action=\"" + action + "\""));
        }
    }

    private static String converted(String text, String type) {
        if (text.isBlank()) {
            return text;
        }
        if (type.endsWith("json") || type.equals("application/json/badgerfish")) {
            return Payload.isXml(text) ? Payload.json(text).toString() : text;
        }
        if (type.endsWith("xml")) {
            return Payload.isXml(text) ? text : Payload.xml(text);
        }
        if (type.startsWith("text/") && Payload.isXml(text)) {
            return type.equals("text/plain") ? plain(text) : text;
        }
        return type.equals("application/x-www-form-urlencoded") && (Payload.isXml(text) || Payload.isJson(text))
                ? form(text)
                : text;
    }

    private static String plain(String xml) {
        Element root = XmlText.read(xml).getDocumentElement();
        return root.getLocalName().equals("text") ? root.getTextContent() : xml;
    }

    private static String form(String text) {
        StringJoiner fields = new StringJoiner("&");
        Node root = XmlText.read(Payload.xml(text)).getDocumentElement();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element field) {
                fields.add(
                        field.getLocalName() + "=" + URLEncoder.encode(field.getTextContent(), StandardCharsets.UTF_8));
            }
        }
        return fields.toString();
    }
}
