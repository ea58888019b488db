package dev.unbus.esb.mule3;

import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths of XPath without the prefixes that a namespace manager gives: a name with one is asked for by its namespace. */
final class XpathPrefixes {

    private static final Pattern FUNCTION = Pattern.compile("(\\bxpath3?\\(\\s*)(['\"])(.*?)\\2");
    private static final Pattern NAME =
            Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![\\w:.-])([\\w-]+):([\\w.-]+)(?!\\s*\\(|:)");

    private final Map<String, String> namespaces = new LinkedHashMap<>();

    XpathPrefixes(List<Element> roots) {
        roots.stream()
                .flatMap(Element::all)
                .filter(element -> element.is("namespace-manager"))
                .forEach(manager -> {
                    manager.children("namespace")
                            .forEach(one -> namespaces.put(one.attribute("prefix", ""), one.attribute("uri", "")));
                    if (manager.attribute("includeConfigNamespaces", "true").equals("true")) {
                        manager.namespaces().forEach(namespaces::putIfAbsent);
                    }
                });
    }

    /** A text of MEL whose paths have none of the prefixes that are known. */
    String inFunctions(String text) {
        return namespaces.isEmpty()
                ? text
                : FUNCTION.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                                + found.group(2)
                                + path(found.group(3), found.group(2).equals("'") ? '"' : '\'')
                                + found.group(2)));
    }

    /** A path without the prefixes that are known; new text in it stands in these quotes. */
    String path(String path, char quote) {
        return NAME.matcher(path).replaceAll(found -> Matcher.quoteReplacement(name(found.group(), quote)));
    }

    private String name(String found, char quote) {
        int colon = found.indexOf(':');
        @Nullable String uri = colon < 0 ? null : namespaces.get(found.substring(0, colon));
        return uri == null || uri.indexOf(quote) >= 0
                ? found
                : "*[local-name()=" + quote + found.substring(colon + 1) + quote + " and namespace-uri()=" + quote + uri
                        + quote + "]";
    }
}
