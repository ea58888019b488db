package dev.unbus.esb.runtime.weave;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Functions of the module for digests. */
public final class Digests {

    private Digests() {}

    private static byte[] bytes(@Nullable Object value) {
        byte[] bytes = (byte[]) Coerce.as(value, "Binary", Obj.EMPTY);
        if (bytes == null) {
            throw new WeaveException("there is no digest of null");
        }
        return bytes;
    }

    /** The MD5 of bytes, as hexadecimal digits in small letters. */
    public static Object md5(@Nullable Object content) {
        return HexFormat.of().formatHex(digest(content, "MD5"));
    }

    /** The SHA-1 of bytes, as hexadecimal digits in small letters. */
    public static Object sha1(@Nullable Object content) {
        return HexFormat.of().formatHex(digest(content, "SHA-1"));
    }

    /** The digest of bytes; SHA-1 where no algorithm is given. */
    public static Object hash(@Nullable Object content, @Nullable Object algorithm) {
        return digest(content, Values.plain(algorithm) == null ? "SHA-1" : Coerce.text(algorithm));
    }

    /** The code that a key gives bytes, as hexadecimal digits in small letters; HmacSHA1 where no algorithm is given. */
    public static Object hmac(@Nullable Object key, @Nullable Object content, @Nullable Object algorithm) {
        String name = Values.plain(algorithm) == null ? "HmacSHA1" : Coerce.text(algorithm);
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(bytes(key), name));
            return HexFormat.of().formatHex(mac.doFinal(bytes(content)));
        } catch (GeneralSecurityException unknown) {
            throw new WeaveException("there is no algorithm " + name, unknown);
        }
    }

    private static byte[] digest(@Nullable Object content, String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes(content));
        } catch (GeneralSecurityException unknown) {
            throw new WeaveException("there is no algorithm " + algorithm, unknown);
        }
    }
}
