package dev.unbus.legacy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Requests that a SOAP endpoint has to refuse; {@code OPERATION} is in the namespace that the test gives. */
public final class BadSoap {

    private static final int DEPTH = 5_000;

    private BadSoap() {}

    /** A name and the bytes, for a parameterized test. */
    public static Stream<Arguments> requests(String namespace, String operation) {
        return Stream.of(
                Arguments.of("empty", bytes("")),
                Arguments.of("not XML", bytes("{\"customerId\":\"12346\"}")),
                Arguments.of("cut off", bytes(envelope("<o:%s xmlns:o=\"%s\">".formatted(operation, namespace)))),
                Arguments.of("no envelope", bytes("<o:%s xmlns:o=\"%s\"/>".formatted(operation, namespace))),
                Arguments.of("a DTD", bytes("<!DOCTYPE x [<!ENTITY a \"b\">]>" + envelope("<x>&a;</x>"))),
                Arguments.of(
                        "an external entity",
                        bytes("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + envelope("<x>&a;</x>"))),
                Arguments.of("deeply nested", bytes(envelope("<x>".repeat(DEPTH) + "</x>".repeat(DEPTH)))),
                Arguments.of(
                        "wrong encoding",
                        envelope("<o:%s xmlns:o=\"%s\">ä</o:%1$s>".formatted(operation, namespace))
                                .getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        "unknown field",
                        bytes(envelope("<o:%s xmlns:o=\"%s\"><o:colour/></o:%1$s>".formatted(operation, namespace)))),
                Arguments.of("unknown operation", bytes(envelope("<o:destroy xmlns:o=\"%s\"/>".formatted(namespace)))));
    }

    /** The body in a SOAP 1.1 envelope. */
    public static String envelope(String body) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>%s</e:Body></e:Envelope>"
                .formatted(body);
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
