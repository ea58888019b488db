package dev.unbus.esb.runtime.weave;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a Java value is to the expression language: scalar, list or object. */
final class Values {

    private Values() {}

    /** The value without what was noted beside it; foreign trees become ours, bytes become text. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Noted noted) {
            return noted.value();
        } else if (value instanceof Key key) {
            return key.name();
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            return value.toString();
        } else if (value instanceof Document document) {
            return XmlReading.document(document.getDocumentElement());
        } else if (value instanceof Element element) {
            return XmlReading.document(element);
        } else if (value instanceof JsonNode node) {
            return JsonText.value(node);
        }
        return value;
    }

    /** The value, where it is text that holds JSON or XML, as what the text holds. */
    static @Nullable Object structure(@Nullable Object value) {
        Object plain = plain(value);
        return plain instanceof String text ? Reading.sniff(text) : plain;
    }

    static @Nullable List<@Nullable Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        } else if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        } else if (value instanceof Range range) {
            return range.values();
        } else if (value instanceof Iterator<?> iterator) {
            List<@Nullable Object> list = new ArrayList<>();
            iterator.forEachRemaining(list::add);
            return list;
        } else if (value != null && value.getClass().isArray() && !(value instanceof byte[])) {
            return array(value);
        }
        return value instanceof JsonNode || value instanceof Noted ? list(plain(value)) : null;
    }

    private static List<@Nullable Object> array(Object array) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(Array.get(array, i));
        }
        return list;
    }

    /** The elements of a value that must be a list or text of one; null has none. */
    static List<@Nullable Object> elements(@Nullable Object value, String operation) {
        Object found = structure(value);
        List<@Nullable Object> list = list(found);
        if (list == null) {
            throw new WeaveException(operation + " needs a list, not " + kind(found));
        }
        return list;
    }

    /** The pairs of an object, a map or a bean; null where the value is none of these. */
    static @Nullable List<Pair> pairs(@Nullable Object value) {
        Object plain = plain(value);
        if (plain instanceof Obj object) {
            return object.pairs();
        } else if (plain instanceof Map<?, ?> map) {
            List<Pair> pairs = new ArrayList<>();
            map.forEach((key, item) -> pairs.add(new Pair(Key.from(key), item)));
            return pairs;
        }
        return plain != null && "Object".equals(kind(plain)) ? Beans.pairs(plain) : null;
    }

    static List<Pair> pairs(@Nullable Object value, String operation) {
        Object found = structure(value);
        List<Pair> pairs = pairs(found);
        if (pairs == null) {
            throw new WeaveException(operation + " needs an object, not " + kind(found));
        }
        return pairs;
    }

    /** The name of the value's type in the language. */
    static String kind(@Nullable Object value) {
        Object plain = plain(value);
        if (plain == null) {
            return "Null";
        } else if (plain instanceof String) {
            return "String";
        } else if (plain instanceof Number) {
            return "Number";
        } else if (plain instanceof Boolean) {
            return "Boolean";
        } else if (plain instanceof Temporal || plain instanceof TemporalAmount) {
            return Dates.kind(plain);
        } else if (plain instanceof Date) {
            return "DateTime";
        }
        return rareKind(plain);
    }

    private static String rareKind(Object plain) {
        if (plain instanceof Fn) {
            return "Function";
        } else if (plain instanceof byte[] || plain instanceof InputStream) {
            return "Binary";
        } else if (plain instanceof Pattern) {
            return "Regex";
        } else if (plain instanceof Range) {
            return "Range";
        } else if (plain instanceof ZoneId) {
            return "TimeZone";
        }
        return list(plain) != null ? "Array" : "Object";
    }

    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        } else if (number instanceof Double || number instanceof Float) {
            return new BigDecimal(number.toString());
        }
        return new BigDecimal(number.toString());
    }
}
