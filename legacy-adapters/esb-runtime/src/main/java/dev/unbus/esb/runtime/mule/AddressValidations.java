package dev.unbus.esb.runtime.mule;

import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.UnknownHostException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Validations of addresses of the Internet and of times. */
public final class AddressValidations {

    /** The exchange variable with the addresses that are listed, or ranges of them such as {@code 10.1.0.0/16}. */
    public static final String LIST = "MuleAddresses";

    /** The exchange variable with the pattern of a time. */
    public static final String PATTERN = "MulePattern";

    private static final Pattern FOUR =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(:" + FOUR.pattern() + ")?");

    private AddressValidations() {}

    /** Fails unless the value is an address of IP. */
    public static void isIp(Exchange exchange) {
        String text = text(exchange);
        Validations.check(exchange, bytes(text) != null, "INVALID_IP", text + " is not a valid ip value");
    }

    /** Fails unless Java takes the value as an address of a resource. */
    public static void isUrl(Exchange exchange) {
        String text = text(exchange);
        Validations.check(exchange, isUrl(text), "INVALID_URL", text + " is not a valid url");
    }

    @SuppressWarnings("deprecation") // The old bus asked this constructor.
    private static boolean isUrl(String text) {
        try {
            return !new URL(text).getProtocol().isEmpty();
        } catch (MalformedURLException malformed) {
            return false;
        }
    }

    /** Fails unless the value is a time of the pattern in the variable, in a language such as {@code en}. */
    public static void isTime(Exchange exchange, String locale) {
        String text = text(exchange);
        String pattern = Objects.toString(exchange.removeVariable(PATTERN), "");
        SimpleDateFormat format = new SimpleDateFormat(
                pattern, locale.isEmpty() ? Locale.getDefault(Locale.Category.FORMAT) : Locale.forLanguageTag(locale));
        format.setLenient(false);
        ParsePosition end = new ParsePosition(0);
        boolean valid = format.parse(text, end) != null && end.getIndex() == text.length();
        Validations.check(exchange, valid, "INVALID_TIME", text + " is not a valid time for the pattern " + pattern);
    }

    /** Fails when the value is no address, or whether it is among those listed is not as {@code wanted}. */
    public static void isListed(Exchange exchange, boolean wanted) {
        String text = text(exchange);
        Object list = exchange.removeVariable(LIST);
        byte[] address = bytes(text);
        if (address == null) {
            Validations.check(exchange, false, "INVALID_IP", text + " is not a valid ip value");
            return;
        }
        Collection<?> ranges = list instanceof Collection<?> many ? many : list == null ? List.of() : List.of(list);
        boolean listed = ranges.stream().anyMatch(range -> isWithin(address, String.valueOf(range)));
        Validations.check(exchange, listed == wanted, "REJECTED_IP", "the address " + text + " is rejected");
    }

    private static boolean isWithin(byte[] address, String range) {
        String[] parts = range.trim().split("/", -1);
        byte[] first = bytes(parts[0]);
        if (first == null || first.length != address.length) {
            return false;
        }
        int bits = parts.length > 1 ? Integer.parseInt(parts[1].trim()) : first.length * 8;
        for (int at = 0; at < bits && at < first.length * 8; at++) {
            int mask = 0x80 >> (at % 8);
            if ((first[at / 8] & mask) != (address[at / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte @Nullable [] bytes(String text) {
        if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException malformed) {
            return null;
        }
    }

    private static String text(Exchange exchange) {
        return Objects.toString(exchange.removeVariable(Validations.VALUE), "");
    }
}
