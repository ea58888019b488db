package dev.unbus.esb.runtime.synapse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A message that arrives: the payload is taken out of its SOAP envelope, and what was around it is remembered. */
public final class Arrival {

    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";

    /** Takes in the request of a client: what stands behind the name of a service, or in the whole path, is passed on to endpoints. */
    public static void request(Exchange exchange) {
        String path = exchange.getMessage().getHeader(Exchange.HTTP_PATH, String.class);
        if (path != null) {
            exchange.setProperty(Context.POSTFIX, behindService(path) + asked(exchange));
        }
        take(exchange);
    }

    private static String behindService(String path) {
        if (!path.startsWith("/services")) {
            return path.replaceFirst("^/", "");
        }
        String service = path.substring("/services".length());
        int behind = service.indexOf('/', 1);
        return behind < 0 ? "" : service.substring(behind);
    }

    private static String asked(Exchange exchange) {
        String query = exchange.getMessage().getHeader(Exchange.HTTP_QUERY, String.class);
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    private static void take(Exchange exchange) {
        query(exchange);
        file(exchange.getMessage());
        if (exchange.getMessage().getHeader(Exchange.CONTENT_TYPE) == null) {
            rabbit(exchange.getMessage());
        }
        Gzip.unpack(exchange.getMessage());
        Form.read(exchange.getMessage());
        unwrap(exchange);
        exchange.setProperty(Context.CLIENT, exchange.getProperty(Context.SOAP));
    }

    /**
     * Notes what a message is that does not say so itself, as HTTP does.
     *
     * @param header that says it, if the message has it; empty for none
     * @param otherwise the type of one that has no such header; empty for none
     */
    public static void typed(Exchange exchange, String header, String otherwise) {
        Object said = header.isEmpty() ? null : exchange.getMessage().getHeader(header);
        if (said != null || !otherwise.isEmpty()) {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, said == null ? otherwise : said);
        }
    }

    /** What the old bus said of a file that it read, as headers. */
    private static void file(Message message) {
        Object name = message.getHeader("CamelFileNameOnly");
        if (name != null) {
            message.setHeader("FILE_NAME", name);
            message.setHeader("FILE_PATH", message.getHeader("CamelFileAbsolutePath"));
            message.setHeader("FILE_LENGTH", message.getHeader("CamelFileLength"));
            message.setHeader("LAST_MODIFIED", message.getHeader("CamelFileLastModified"));
        }
    }

    /** What RabbitMQ says of the payload, where HTTP says it. */
    private static void rabbit(Message message) {
        Object type = message.getHeader("CamelSpringRabbitmqContentType");
        if (type != null) {
            message.setHeader(Exchange.CONTENT_TYPE, type);
        }
    }

    /**
     * Takes in the request of a client of an API: what follows the context is passed on to endpoints.
     *
     * @param name of the API, which flows can ask for
     */
    public static void api(Exchange exchange, String context, String name) {
        String path = exchange.getMessage().getHeader(Exchange.HTTP_PATH, "", String.class);
        String below = path.startsWith(context) ? path.substring(context.length()) : path;
        String asked = asked(exchange);
        exchange.setProperty(Context.POSTFIX, below + asked);
        exchange.setProperty("SYNAPSE_REST_API", name);
        exchange.setProperty("REST_FULL_REQUEST_PATH", path + asked);
        exchange.setProperty("REST_SUB_REQUEST_PATH", (below + asked).isEmpty() ? "/" : below + asked);
        exchange.setProperty("REST_METHOD", exchange.getMessage().getHeader(Exchange.HTTP_METHOD));
        take(exchange);
    }

    /** Takes in the response of an endpoint. The method of the request was that of this message only: what goes on is posted. */
    public static void response(Exchange exchange) {
        exchange.getMessage().removeHeader(Exchange.HTTP_METHOD);
        exchange.removeProperty(Context.POSTFIX);
        exchange.removeProperty("axis2.NO_ENTITY_BODY");
        exchange.removeProperty("axis2.ContentType");
        exchange.removeProperty("axis2.HTTP_METHOD");
        exchange.removeProperty("axis2.SynapseFault");
        exchange.setProperty(Context.IS_RESPONSE, true);
        rabbit(exchange.getMessage());
        unwrap(exchange);
    }

    private static void query(Exchange exchange) {
        String query = exchange.getMessage().getHeader(Exchange.HTTP_QUERY, "", String.class);
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                exchange.setProperty("query.param." + name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                exchange.getMessage().removeHeader(name);
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }

    private static void unwrap(Exchange exchange) {
        Message message = exchange.getMessage();
        String type = message.getHeader(Exchange.CONTENT_TYPE, "", String.class);
        String media = type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        exchange.removeProperty(Context.SOAP);
        exchange.removeProperty(Context.SOAP_HEADER);
        exchange.setProperty(Context.MESSAGE_TYPE, media.isEmpty() ? null : media);
        if (isBinary(media)) {
            if (message.getBody() instanceof WrappedFile<?>) {
                message.setBody(message.getBody(byte[].class));
            }
            return;
        }
        String text = Payload.text(exchange);
        message.setBody(text);
        if (Payload.isXml(text) && text.contains("Envelope")) {
            String payload = unwrapped(exchange, XmlText.read(text));
            if (payload != null) {
                message.setBody(payload);
                action(exchange);
            }
        }
    }

    private static boolean isBinary(String media) {
        return media.startsWith("image/")
                || media.startsWith("multipart/")
                || media.equals("application/octet-stream")
                || media.equals("application/pdf")
                || media.equals("application/zip");
    }

    /** The payload of an envelope, whose version and header are remembered; null for what is no envelope. */
    static @Nullable String unwrapped(Exchange exchange, Document document) {
        Element root = document.getDocumentElement();
        boolean eleven = Payload.SOAP_11.equals(root.getNamespaceURI());
        if (!"Envelope".equals(root.getLocalName()) || (!eleven && !Payload.SOAP_12.equals(root.getNamespaceURI()))) {
            return null;
        }
        exchange.setProperty(Context.SOAP, eleven ? "11" : "12");
        exchange.removeProperty(Context.SOAP_HEADER);
        String payload = "";
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part && part.getLocalName().equals("Header")) {
                exchange.setProperty(Context.SOAP_HEADER, Payload.content(part));
                addressing(exchange, part);
            } else if (child instanceof Element part && part.getLocalName().equals("Body")) {
                payload = payload(part);
            }
        }
        return payload;
    }

    private static String payload(Element body) {
        for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return XmlText.write(child);
            }
        }
        return "";
    }

    private static void addressing(Exchange exchange, Element header) {
        for (String name : new String[] {"To", "Action", "From", "ReplyTo", "FaultTo", "RelatesTo"}) {
            Node found = header.getElementsByTagNameNS(ADDRESSING, name).item(0);
            if (found != null) {
                exchange.setProperty(
                        "SynapseHeader." + name, found.getTextContent().strip());
                if (name.equals("To")) {
                    exchange.setProperty(
                            Context.CLIENT_TO, found.getTextContent().strip());
                }
            }
        }
    }

    private static void action(Exchange exchange) {
        String action = exchange.getMessage().getHeader("SOAPAction", String.class);
        String plain = unquoted(action);
        if (plain != null && !plain.isEmpty()) {
            exchange.setProperty(Context.ACTION, plain);
        }
    }

    private static @Nullable String unquoted(@Nullable String text) {
        return text == null ? null : text.replaceAll("^\"|\"$", "");
    }
}
