package dev.unbus.esb.java;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source file of the old bus. */
final class JavaSource {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?([\\w.]+?)(\\.\\*)?\\s*;");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*");
    private static final Pattern MOVABLE =
            Pattern.compile("\\b(?:org\\.apache\\.camel|javax)(?:\\.[a-z_]\\w*)+\\.(?:[A-Z]\\w*|\\*)");
    /** Comments, and texts, which hold no code. */
    private static final Pattern NO_CODE = Pattern.compile(
            "//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'");
    /** What a container fills in or calls, and Java routes, whose URIs nobody converts. */
    private static final Pattern CONTAINER = Pattern.compile(
            "@(?:org\\.apache\\.camel\\.)?(Produce|EndpointInject|Consume|PropertyInject|BeanInject|Autowired|Inject|Resource|Value"
                    + "|PostConstruct|PreDestroy|PersistenceContext|EJB|Reference)\\b|\\bRouteBuilder\\b");

    private static final Pattern ENDPOINTS = Pattern.compile(
            "\\b(ProducerTemplate|FluentProducerTemplate|ConsumerTemplate|getEndpoint|createProducerTemplate)\\b");

    private final String origin;
    private final String text;
    private final String code;
    private final String packageName;

    private JavaSource(String origin, String text) {
        this.origin = origin;
        this.text = text;
        this.code = NO_CODE.matcher(text).replaceAll(" ");
        Matcher declared = PACKAGE.matcher(code);
        this.packageName = declared.find() ? declared.group(1) : "";
    }

    static JavaSource of(String origin, String text) {
        return new JavaSource(origin, text);
    }

    /** Its path in the sources of the old bus. */
    String origin() {
        return origin;
    }

    /** The class that the file is named after. */
    String className() {
        String file = origin.substring(origin.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
        return packageName.isEmpty() ? file : packageName + "." + file;
    }

    /** Its path below a folder of sources. */
    String path() {
        return className().replace('.', '/') + ".java";
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The classes of the project that it refers to, and perhaps some more. */
    Set<String> references(Set<String> own) {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(code);
        while (word.find()) {
            words.add(word.group());
        }
        Set<String> found = new TreeSet<>();
        words.forEach(name -> refer(name, own, found));
        Matcher imported = IMPORT.matcher(code);
        while (imported.find()) {
            String around = imported.group(1);
            refer(around, own, found);
            if (imported.group(2) != null) {
                words.forEach(name -> refer(around + "." + name, own, found));
            }
        }
        return found;
    }

    /** The longest beginning of a name that is a class, in its own package or by its full name. */
    private void refer(String name, Set<String> own, Set<String> found) {
        for (String part = name; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('.')))) {
            String near = packageName.isEmpty() ? part : packageName + "." + part;
            if (own.contains(part)) {
                found.add(part);
            }
            if (own.contains(near)) {
                found.add(near);
            }
        }
    }

    boolean needsContainer() {
        return CONTAINER.matcher(code).find();
    }

    boolean speaksToEndpoints() {
        return ENDPOINTS.matcher(code).find();
    }

    boolean isRenamed() {
        return !renamed().equals(text);
    }

    /** The text with the names that classes have today. */
    String renamed() {
        return MOVABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(now(match.group())));
    }

    private static String now(String name) {
        return name.endsWith("*")
                ? MovedClasses.now(name.substring(0, name.length() - 1) + "X").replaceFirst("X$", "*")
                : MovedClasses.now(name);
    }
}
