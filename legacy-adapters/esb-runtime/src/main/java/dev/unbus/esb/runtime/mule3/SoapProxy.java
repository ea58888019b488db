package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.Soap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The two sides of a flow that stands between the callers of a SOAP service and the service. */
public final class SoapProxy {

    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String VERSION = "MuleSoapVersion";
    private static final String ACTION = "SOAPAction";

    private SoapProxy() {}

    /** Begins with a request: its envelope is the payload, or what is in the body of that when {@code body} says so. */
    public static void received(Exchange exchange, boolean body) {
        open(exchange, body);
    }

    /** Makes the payload the answer, in the version of SOAP of the request. */
    public static void reply(Exchange exchange, boolean body) {
        close(exchange, body);
    }

    /** Makes the payload a request to the service, with the action that came in unless the flow sets one. */
    public static void request(Exchange exchange, boolean body) {
        Message message = exchange.getMessage();
        Object action = Properties.isOutbound(exchange, ACTION) ? message.getHeader(ACTION) : null;
        Object given = action == null ? Properties.inbound(exchange, ACTION) : action;
        close(exchange, body);
        Properties.set(exchange, ACTION, String.valueOf(given == null ? "\"\"" : given));
        Properties.copy(exchange, ACTION);
    }

    /** Makes the answer of the service the payload; a fault is an error where only the content of the body is wanted. */
    public static void answered(Exchange exchange, boolean body) {
        open(exchange, body);
    }

    private static void open(Exchange exchange, boolean body) {
        Message message = exchange.getMessage();
        String envelope = message.getBody(String.class);
        message.setBody(envelope);
        exchange.setProperty(VERSION, envelope != null && envelope.contains(SOAP12) ? SOAP12 : SOAP11);
        if (body) {
            Soap.answeredAsText(exchange);
        }
    }

    private static void close(Exchange exchange, boolean body) {
        Message message = exchange.getMessage();
        String version = exchange.getProperty(VERSION, SOAP11, String.class);
        if (body) {
            String content = message.getBody(String.class).replaceFirst("^\\s*<\\?xml[^>]*\\?>\\s*", "");
            message.setBody("<soap:Envelope xmlns:soap=\"" + version + "\"><soap:Body>" + content
                    + "</soap:Body></soap:Envelope>");
        }
        String type = version.equals(SOAP12) ? "application/soap+xml" : "text/xml";
        message.setHeader(Exchange.CONTENT_TYPE, type + "; charset=UTF-8");
    }
}
