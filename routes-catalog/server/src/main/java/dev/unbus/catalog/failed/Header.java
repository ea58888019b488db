package dev.unbus.catalog.failed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A header of a message, kept so that it can be sent again as it came.
 *
 * @param name its name
 * @param type what its value is: a record's header is bytes, most of them text; a property of a queue's message is typed
 * @param value the value as text; of bytes Base64
 */
public record Header(String name, Type type, String value) {

    /** A queue's message has it beside its properties. */
    public static final String CORRELATION_ID = "JMSCorrelationID";
    /** A queue's message has it beside its properties. */
    public static final String JMS_TYPE = "JMSType";

    private static final char REPLACEMENT = '\uFFFD';

    /** What a value is. */
    public enum Type {
        /** UTF-8 or a string. */
        TEXT,
        /** Bytes that are no text. */
        BYTES,
        /** True or false. */
        BOOLEAN,
        /** A whole number of 32 bits or fewer. */
        INT,
        /** A whole number. */
        LONG,
        /** A number. */
        DOUBLE
    }

    static Header of(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0
                ? new Header(name, Type.TEXT, text)
                : new Header(name, Type.BYTES, Base64.getEncoder().encodeToString(bytes));
    }

    static Header of(String name, Object property) {
        if (property instanceof Boolean) {
            return new Header(name, Type.BOOLEAN, property.toString());
        }
        if (property instanceof Float || property instanceof Double) {
            return new Header(name, Type.DOUBLE, property.toString());
        }
        if (property instanceof Number number) {
            return new Header(name, property instanceof Long ? Type.LONG : Type.INT, number.toString());
        }
        return new Header(name, Type.TEXT, property.toString());
    }

    /** The value as a record's header has it. */
    public byte[] bytes() {
        return type == Type.BYTES ? Base64.getDecoder().decode(value) : value.getBytes(StandardCharsets.UTF_8);
    }

    /** The value as a property of a queue's message has it. */
    public Object property() {
        return switch (type) {
            case BOOLEAN -> Boolean.valueOf(value);
            case INT -> Integer.valueOf(value);
            case LONG -> Long.valueOf(value);
            case DOUBLE -> Double.valueOf(value);
            case TEXT, BYTES -> value;
        };
    }

    /** The value for a reader; of bytes hexadecimal. */
    String shown() {
        return type == Type.BYTES ? HexFormat.of().formatHex(bytes()) : value;
    }
}
