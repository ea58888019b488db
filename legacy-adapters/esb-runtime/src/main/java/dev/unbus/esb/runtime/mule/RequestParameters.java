package dev.unbus.esb.runtime.mule;

import dev.unbus.esb.runtime.weave.Weave;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Tells the headers of a request from the parameters of its path and query, which Camel puts among them. */
public final class RequestParameters {

    /** The exchange property with the path of an operation, names in braces, where the listener's path does not say it. */
    public static final String TEMPLATE = "MulePathTemplate";

    /** The header with the parameters of the path, by their names. */
    public static final String OF_PATH = "CamelMuleUriParams";

    private RequestParameters() {}

    /** Takes parameters out of the headers; {@code path} is that of the listener, with names in braces. */
    public static void separate(Exchange exchange, String path) {
        Message message = exchange.getMessage();
        String template = exchange.getProperty(TEMPLATE, path, String.class);
        Map<String, String> ofPath = ofPath(template, message.getHeader(Exchange.HTTP_PATH, "", String.class));
        ofPath.forEach((name, value) -> remove(message, name, value));
        Weave.of(exchange).eachQueryParam((name, value) -> remove(message, name, value));
        if (message.getHeader(Exchange.HTTP_PATH) != null) {
            message.setHeader(OF_PATH, ofPath);
            message.setHeader(Exchange.HTTP_QUERY, message.getHeader(Exchange.HTTP_QUERY, "", String.class));
        }
    }

    private static Map<String, String> ofPath(String template, String path) {
        String[] names = template.replaceFirst("^/+", "").split("/", -1);
        String[] values = path.replaceFirst("^/+", "").split("/", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(names.length, values.length); at++) {
            if (names[at].matches("\\{[^{}]+}")) {
                String plain = values[at].replace("+", "%2B");
                parameters.put(
                        names[at].substring(1, names[at].length() - 1),
                        URLDecoder.decode(plain, StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static void remove(Message message, String name, String value) {
        @Nullable Object header = message.getHeader(name);
        if (header instanceof Collection<?> several) {
            List<Object> rest = new ArrayList<>(several);
            rest.remove(value);
            message.setHeader(name, rest.size() == 1 ? rest.get(0) : rest);
        } else if (value.equals(header)) {
            message.removeHeader(name);
        }
    }
}
