package dev.unbus.esb.runtime.weave;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Operators of Mule 3's expression language, where they differ from DataWeave's. */
public final class MelOps {

    private MelOps() {}

    /** Adds numbers; anything else becomes text, null the word. */
    public static Object add(@Nullable Object left, @Nullable Object right) {
        boolean numbers = Values.plain(left) instanceof Number && Values.plain(right) instanceof Number;
        return numbers ? Coerce.number(left).add(Coerce.number(right)) : text(left) + text(right);
    }

    /** Divides as the old language did: always to a floating-point number, which is infinite for a division by zero. */
    public static Object divide(@Nullable Object left, @Nullable Object right) {
        return Coerce.number(left).doubleValue() / Coerce.number(right).doubleValue();
    }

    /** Whether two values are equal; a number and its text are. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        boolean mixed = (a instanceof Number && b instanceof String) || (a instanceof String && b instanceof Number);
        return mixed ? Ops.similar(a, b) : Ops.equal(a, b);
    }

    /** Whether a comparison holds; none does with null. */
    public static boolean holds(@Nullable Object left, String operator, @Nullable Object right) {
        Object a = Values.plain(left);
        Object b = Values.plain(right);
        if (a == null || b == null) {
            return false;
        }
        boolean number = b instanceof Number && a instanceof String;
        int order = Ops.compare(number ? Coerce.number(a) : a, b);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Whether a value is null, blank or without elements. */
    public static boolean isEmpty(@Nullable Object value) {
        Object plain = Values.plain(value);
        return plain == null || (plain instanceof String text ? text.isBlank() : Texts.isEmpty(plain));
    }

    /** A property of a map, bean or structure. */
    public static @Nullable Object property(@Nullable Object target, String name) {
        if (Values.plain(target) == null) {
            throw new WeaveException("null has no property " + name);
        } else if (target instanceof Throwable failure && "message".equals(name)) {
            return failure.getMessage();
        } else if (target instanceof ZonedDateTime moment && "time".equals(name)) {
            return BigDecimal.valueOf(moment.toInstant().toEpochMilli());
        }
        return arrayLike(Values.plain(target), name).orElseGet(() -> Select.field(target, name));
    }

    /** What only an array has, which is a list or bytes here, and the bytes of a text. */
    private static Optional<Object> arrayLike(@Nullable Object target, String name) {
        if (name.equals("bytes") && target instanceof String text) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        } else if (name.equals("length") && target instanceof byte[] bytes) {
            return Optional.of(BigDecimal.valueOf(bytes.length));
        }
        return name.equals("length") && target instanceof List<?> list
                ? Optional.of(BigDecimal.valueOf(list.size()))
                : Optional.empty();
    }

    /** What stands at an index or under a key. */
    public static @Nullable Object at(@Nullable Object target, @Nullable Object key) {
        if (Values.plain(target) == null) {
            throw new WeaveException("null has no elements");
        }
        return Select.at(target, key);
    }

    /** A map of keys and values in turn. */
    public static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            map.put(Coerce.text(keysAndValues[i]), Coerce.java(keysAndValues[i + 1]));
        }
        return map;
    }

    /** The string value of an XPath over XML. */
    public static String xpath(@Nullable Object source, String path) {
        try {
            Object node = source instanceof Node dom ? dom : XmlReading.dom(Coerce.text(source));
            return XPathFactory.newInstance().newXPath().evaluate(path, node);
        } catch (XPathExpressionException e) {
            throw new WeaveException("the XPath cannot be evaluated", e);
        }
    }

    /** Calls a method of those that are known. */
    public static @Nullable Object invoke(@Nullable Object target, String method, @Nullable Object... args) {
        Object plain = Values.plain(target);
        if (plain == null) {
            throw new WeaveException("null has no method " + method);
        }
        return switch (method) {
            case "add", "addAll", "put", "putAll", "remove", "hasNext", "next" -> change(plain, method, args);
            case "toString" -> Coerce.text(plain);
            case "equals" -> equal(plain, args[0]);
            case "size", "length" -> Texts.sizeOf("size".equals(method) ? Values.structure(plain) : plain);
            case "isEmpty" -> Texts.isEmpty(plain);
            case "contains" -> Texts.contains(plain, args[0]);
            case "containsKey" -> Select.present(plain, args[0], null);
            case "get" -> Select.at(plain, args[0]);
            case "keySet" -> Objects.names(plain);
            case "values" -> Objects.values(plain);
            case "intValue", "longValue" ->
                BigDecimal.valueOf(Coerce.number(plain).longValue());
            case "doubleValue" -> Coerce.number(plain);
            case "format" -> Dates.text(plain, Coerce.text(args[0]), null);
            default -> text(Coerce.text(plain), method, args);
        };
    }

    private static @Nullable Object text(String text, String method, @Nullable Object... args) {
        return switch (method) {
            case "toUpperCase" -> Texts.upper(text);
            case "toLowerCase" -> Texts.lower(text);
            case "trim" -> text.trim();
            case "startsWith" -> Texts.startsWith(text, args[0]);
            case "endsWith" -> Texts.endsWith(text, args[0]);
            case "equalsIgnoreCase" -> text.equalsIgnoreCase(Coerce.text(args[0]));
            case "matches" -> Texts.matches(text, args[0]);
            case "concat" -> text + Coerce.text(args[0]);
            case "indexOf" -> BigDecimal.valueOf(text.indexOf(Coerce.text(args[0])));
            case "lastIndexOf" -> BigDecimal.valueOf(text.lastIndexOf(Coerce.text(args[0])));
            case "substring" -> substring(text, args);
            case "split" -> new ArrayList<@Nullable Object>(Arrays.asList(split(text, args[0])));
            case "replace" -> text.replace(Coerce.text(args[0]), Coerce.text(args[1]));
            case "replaceAll" -> Coerce.pattern(args[0]).matcher(text).replaceAll(Coerce.text(args[1]));
            default -> throw new WeaveException("the method " + method + " is not known");
        };
    }

    @SuppressWarnings("StringSplitter") // What the old expression said.
    private static String[] split(String text, @Nullable Object by) {
        return text.split(Coerce.text(by));
    }

    private static String substring(String text, @Nullable Object... args) {
        int from = Coerce.whole(args[0]);
        int to = args.length > 1 ? Coerce.whole(args[1]) : text.length();
        if (from < 0 || to > text.length() || from > to) {
            throw new WeaveException("the part lies outside of the text");
        }
        return text.substring(from, to);
    }

    /** A list of what was given, as Java. */
    public static List<@Nullable Object> list(@Nullable Object... items) {
        return new ArrayList<>(Arrays.stream(items).map(Coerce::java).toList());
    }

    /** The value, or another when it is null. */
    public static Object orElse(@Nullable Object value, Object otherwise) {
        return value == null ? otherwise : value;
    }

    /** Text of parts of a text with expressions in it: null is the word, lists and maps look as they do in Java. */
    public static String mixed(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text(part));
        }
        return text.toString();
    }

    private static String text(@Nullable Object value) {
        Object java = Coerce.java(value);
        boolean structured = java instanceof Map || java instanceof Collection;
        return java == null || structured ? String.valueOf(java) : Coerce.text(value);
    }

    /** Changes a list or a map, or takes the next of an iterator. */
    @SuppressWarnings("unchecked")
    private static @Nullable Object change(Object target, String method, @Nullable Object... args) {
        Object first = args.length > 0 ? Coerce.java(args[0]) : null;
        if (target instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> changed = (Map<@Nullable Object, @Nullable Object>) map;
            if (method.equals("put")) {
                return changed.put(first, Coerce.java(args[1]));
            } else if (method.equals("remove")) {
                return changed.remove(first);
            } else if (method.equals("putAll") && first instanceof Map<?, ?> more) {
                changed.putAll(more);
                return null;
            }
        } else if (target instanceof Collection<?> collection) {
            Collection<@Nullable Object> changed = (Collection<@Nullable Object>) collection;
            if (method.equals("add")) {
                return changed.add(first);
            } else if (method.equals("addAll") && first instanceof Collection<?> more) {
                return changed.addAll(more);
            }
        } else if (target instanceof Iterator<?> iterator) {
            return method.equals("hasNext") ? iterator.hasNext() : iterator.next();
        }
        throw new WeaveException("no " + method + " of a " + Values.kind(target));
    }

    /** Sets what is in a map under a key, or in a list at a place. */
    @SuppressWarnings("unchecked")
    public static void put(@Nullable Object target, @Nullable Object key, @Nullable Object value) {
        Object plain = Values.plain(target);
        if (plain instanceof Map<?, ?> map) {
            ((Map<@Nullable Object, @Nullable Object>) map).put(Coerce.java(key), Coerce.java(value));
        } else if (plain instanceof List<?> list) {
            ((List<@Nullable Object>) list).set(Coerce.whole(key), Coerce.java(value));
        } else {
            throw new WeaveException("nothing can be set in a " + Values.kind(plain));
        }
    }

    /** The items of a list, or the values of a map. */
    public static Iterable<?> items(@Nullable Object target) {
        Object plain = Coerce.java(target);
        if (plain instanceof Iterable<?> items) {
            return items;
        } else if (plain instanceof Map<?, ?> map) {
            return map.values();
        } else if (plain instanceof Object[] array) {
            return Arrays.asList(array);
        }
        throw new WeaveException("there are no items in a " + Values.kind(plain));
    }
}
