package dev.unbus.esb.runtime.synapse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.w3c.dom.Document;

/** What makes two requests the same for the {@code cache} mediator: a digest of address, headers and payload. */
final class RequestKey {

    private static final List<String> NEVER = List.of("date", "user-agent", "content-length", "connection");

    private RequestKey() {}

    /**
     * The key of a request.
     *
     * @param hash {@code payload}, {@code address} (and payload) or {@code http} (and headers)
     * @param excluded headers that do not count; {@code *} for all
     */
    static String of(Exchange exchange, String hash, List<String> excluded) {
        StringBuilder all = new StringBuilder();
        String method = exchange.getMessage().getHeader(Exchange.HTTP_METHOD, "POST", String.class);
        boolean bare = method.equals("GET") || method.equals("HEAD") || method.equals("DELETE");
        if (!hash.equals("payload")) {
            all.append(Address.of(exchange).text()).append('\n');
        }
        if (hash.equals("http")) {
            all.append(method).append('\n');
            headers(exchange, excluded)
                    .forEach((name, value) ->
                            all.append(name).append(": ").append(value).append('\n'));
        }
        if (!bare || !hash.equals("http")) {
            all.append(payload(Payload.text(exchange)));
        }
        return digest(all.toString());
    }

    private static Map<String, String> headers(Exchange exchange, List<String> excluded) {
        Map<String, String> headers = new TreeMap<>();
        if (!excluded.contains("*")) {
            exchange.getMessage().getHeaders().forEach((name, value) -> {
                String lower = name.toLowerCase(Locale.ROOT);
                boolean counts = !name.startsWith("Camel")
                        && !NEVER.contains(lower)
                        && excluded.stream().noneMatch(name::equalsIgnoreCase);
                if (counts) {
                    headers.put(lower, String.valueOf(value));
                }
            });
        }
        return headers;
    }

    /** XML without what its writer chose. */
    private static String payload(String text) {
        if (!Payload.isXml(text)) {
            return text;
        }
        Document document = XmlText.read(text);
        document.normalizeDocument();
        return XmlText.write(document.getDocumentElement());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has it", impossible);
        }
    }
}
