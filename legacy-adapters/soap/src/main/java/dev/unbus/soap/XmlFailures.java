package dev.unbus.soap;

import dev.unbus.delivery.RejectedException;
import jakarta.xml.bind.MarshalException;
import java.io.CharConversionException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXParseException;

/** Names the rule that an envelope breaks and the place, from what the parser and the schema validator throw. */
final class XmlFailures {

    /** How Xerces begins a message: the constraint's name from XML Schema Part 1, appendix C. */
    private static final Pattern CONSTRAINT = Pattern.compile("^(cvc-[A-Za-z-]*[A-Za-z])");

    /** How Xerces ends one about an element in the wrong place; the names are the schema's. */
    private static final Pattern EXPECTED = Pattern.compile("(?:One of )?'\\{([^']*)}' is expected\\.$");

    private XmlFailures() {}

    /** What is wrong with an envelope that was read; empty when {@code thrown} does not come from its reading. */
    static Optional<RejectedException> whileReading(Throwable thrown) {
        if (Causes.find(thrown, MarshalException.class).isPresent()) {
            return Optional.empty();
        }
        return Causes.find(thrown, RejectedException.class)
                .or(() -> Causes.find(thrown, SAXParseException.class).map(XmlFailures::schema))
                .or(() -> encoding(thrown))
                .or(() -> Causes.find(thrown, XMLStreamException.class).map(XmlFailures::syntax));
    }

    /** What is wrong with an envelope of ours; empty when {@code thrown} does not come from its writing. */
    static Optional<RejectedException> whileWriting(Throwable thrown) {
        return Causes.find(thrown, MarshalException.class)
                .flatMap(marshalling -> Causes.find(marshalling, SAXParseException.class))
                .map(XmlFailures::schema);
    }

    static String place(@Nullable Location location) {
        return location == null ? "envelope" : place(location.getLineNumber(), location.getColumnNumber());
    }

    private static String place(int line, int column) {
        return line < 0 ? "envelope" : "line " + line + ", column " + column;
    }

    private static RejectedException schema(SAXParseException invalid) {
        String text = invalid.getMessage() == null ? "" : invalid.getMessage();
        Matcher constraint = CONSTRAINT.matcher(text);
        String rule = constraint.find() ? kebab(constraint.group(1)) : "schema";
        Matcher expected = EXPECTED.matcher(text);
        String explanation = expected.find()
                ? "the contract expects " + expected.group(1).replace("\"", "")
                : "the schema of the contract says otherwise";
        return new RejectedException(rule, place(invalid.getLineNumber(), invalid.getColumnNumber()), explanation);
    }

    private static Optional<RejectedException> encoding(Throwable thrown) {
        boolean wrong = Causes.find(thrown, CharConversionException.class).isPresent()
                || Causes.find(thrown, UnsupportedEncodingException.class).isPresent()
                || Causes.find(thrown, UnsupportedCharsetException.class).isPresent()
                || Causes.find(thrown, IllegalCharsetNameException.class).isPresent();
        return wrong
                ? Optional.of(new RejectedException("encoding", "envelope", "its bytes must fit the encoding it names"))
                : Optional.empty();
    }

    private static RejectedException syntax(XMLStreamException broken) {
        String place = place(broken.getLocation());
        String text = broken.getMessage() == null ? "" : broken.getMessage();
        return text.contains(" limit (")
                ? new RejectedException("envelope-bounds", place, "too many or too long elements, attributes or texts")
                : new RejectedException("well-formed", place, "the envelope is not well-formed XML");
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
