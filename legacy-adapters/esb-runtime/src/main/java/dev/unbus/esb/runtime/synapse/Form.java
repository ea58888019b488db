package dev.unbus.esb.runtime.synapse;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The fields of an HTML form, which Synapse has as children of an element {@code xformValues}. */
final class Form {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private Form() {}

    private record Field(String name, String value) {}

    /** Makes XML of a form that was posted; one with names that XML does not have stays text. */
    static void read(Message message) {
        String type = message.getHeader(Exchange.CONTENT_TYPE, "", String.class);
        if (!type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            return;
        }
        List<Field> fields = message.getBody() instanceof Map<?, ?> read ? taken(read, message) : split(message);
        if (!fields.isEmpty()) {
            boolean named = fields.stream().allMatch(field -> field.name().matches("[\\p{L}_][\\p{L}\\p{N}_.-]*"));
            message.setBody(named ? xml(fields) : text(fields));
        }
    }

    /** Camel's server makes headers of the fields, too. */
    private static List<Field> taken(Map<?, ?> read, Message message) {
        List<Field> fields = new ArrayList<>();
        read.forEach((name, value) -> {
            message.removeHeader(String.valueOf(name));
            for (Object one : value instanceof List<?> many ? many : List.of(value)) {
                fields.add(new Field(String.valueOf(name), String.valueOf(one)));
            }
        });
        return fields;
    }

    private static List<Field> split(Message message) {
        List<Field> fields = new ArrayList<>();
        String text = message.getBody(String.class);
        for (String pair : (text == null ? "" : text.strip()).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(new Field(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }

    private static String xml(List<Field> fields) {
        StringBuilder xml = new StringBuilder("<xformValues>");
        for (Field field : fields) {
            xml.append('<').append(field.name()).append('>').append(XmlText.escaped(field.value()));
            xml.append("</").append(field.name()).append('>');
        }
        return xml.append("</xformValues>").toString();
    }

    private static String text(List<Field> fields) {
        StringJoiner pairs = new StringJoiner("&");
        fields.forEach(field -> pairs.add(URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.value(), StandardCharsets.UTF_8)));
        return pairs.toString();
    }
}
