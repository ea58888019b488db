package dev.unbus.esb.runtime.weave;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Functions between bytes or text and their encoded forms. */
public final class Encodings {

    private Encodings() {}

    /** Bytes as Base64. */
    public static Object toBase64(@Nullable Object value) {
        return Base64.getEncoder().encodeToString((byte[]) Coerce.as(value, "Binary", Obj.EMPTY));
    }

    /** Bytes of Base64. */
    public static Object fromBase64(@Nullable Object value) {
        try {
            return Base64.getDecoder().decode(Coerce.text(value));
        } catch (IllegalArgumentException e) {
            throw new WeaveException("the text is no Base64", e);
        }
    }

    /** Bytes as hexadecimal digits. */
    public static Object toHex(@Nullable Object value) {
        return HexFormat.of().withUpperCase().formatHex((byte[]) Coerce.as(value, "Binary", Obj.EMPTY));
    }

    /** The text, as part of an address. */
    public static Object encodeUri(@Nullable Object text) {
        return URLEncoder.encode(Coerce.text(text), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text of a part of an address. */
    public static Object decodeUri(@Nullable Object text) {
        return URLDecoder.decode(Coerce.text(text).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
