package dev.unbus.esb.camelxml;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Placeholders that read the environment. Camel looks a key up in the environment before anything else, so {@code {{env:DB_HOST}}} is the key
 * {@code db-host}, which a stand-in can stand for until the variable {@code DB_HOST} is there.
 */
final class EnvironmentKeys {

    private static final String FUNCTION = "(env|sys|env\\+service|service(?:\\.host|\\.port|\\.name)?)";
    private static final Pattern BRACES =
            Pattern.compile("\\{\\{([?!]*)" + FUNCTION + ":([^{}:|]+)(?:[:|]([^{}]*))?}}");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\{" + FUNCTION + ":([^{}:|]+)(?:[:|]([^{}]*))?}");
    private static final Pattern EVERY = Pattern.compile("[{$]\\{env:([^{}:|]+)(?:[:|]([^{}]*))?}}?");
    private static final Pattern SPRING =
            Pattern.compile("#\\{\\s*system(Environment|Properties)\\[\\s*['\"]([^'\"\\]]+)['\"]\\s*]\\s*}");
    private static final Pattern DOTTED = Pattern.compile("\\$\\{env\\.([A-Za-z0-9_]+)}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private EnvironmentKeys() {}

    /** The text with keys for the variables that Camel's notation reads and no default is said for. */
    static String ofBraces(String text) {
        return text.contains("{{") ? BRACES.matcher(text).replaceAll(EnvironmentKeys::key) : text;
    }

    /** The text with keys for variables in whatever notation. */
    static String of(String text) {
        String braces = DOLLAR.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement("{{" + match.group(1) + ":" + match.group(2)
                        + (match.group(3) == null ? "" : ":" + match.group(3)) + "}}"));
        String dotted = DOTTED.matcher(braces).replaceAll("{{env:$1}}");
        return ofBraces(SPRING.matcher(dotted)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "{{" + (match.group(1).equals("Environment") ? "env:" : "sys:") + match.group(2) + "}}")));
    }

    private static String key(MatchResult match) {
        String name = match.group(3).strip();
        if (match.group(4) != null || match.group(1).startsWith("?")) {
            return Matcher.quoteReplacement(match.group());
        }
        return Matcher.quoteReplacement(
                switch (match.group(2)) {
                    case "env" ->
                        VARIABLE.matcher(name).matches() ? "{{" + dashed(name) + "}}" : otherwise(match, name);
                    case "sys" -> System.getProperty(name) == null ? "{{" + name + "}}" : match.group();
                    case "service.host" -> "{{" + dashed(name) + "-service-host}}";
                    case "service.port" -> "{{" + dashed(name) + "-service-port}}";
                    case "env+service" -> "{{" + dashed(name) + "-address}}";
                    default -> "{{" + dashed(name) + "-service-host}}:{{" + dashed(name) + "-service-port}}";
                });
    }

    /** A variable that no key leads to keeps its function. */
    private static String otherwise(MatchResult match, String name) {
        return match.group().replaceFirst("}}$", Matcher.quoteReplacement(":unset-" + name + "}}"));
    }

    private static String dashed(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text with a mark for each variable that it reads; what the platform's configuration writes for it joins the list. */
    static String marked(String text, List<String> variables) {
        return DOTTED.matcher(EVERY.matcher(text).replaceAll(match -> mark(match, variables)))
                .replaceAll(match -> mark(match, variables));
    }

    private static String mark(MatchResult match, List<String> variables) {
        String otherwise =
                match.groupCount() > 1 && match.group(2) != null ? match.group(2) : "unset-" + match.group(1);
        variables.add("${" + match.group(1) + ":" + otherwise + "}");
        return "\u0001" + (variables.size() - 1) + "\u0001";
    }

    /** The text with what was written for each mark. */
    static String unmarked(String text, List<String> variables) {
        String open = text;
        for (int at = 0; at < variables.size(); at++) {
            open = open.replace("\u0001" + at + "\u0001", variables.get(at));
        }
        return open;
    }

    /** Whether a key of a placeholder is one of these functions. */
    static boolean function(String key) {
        return key.matches(FUNCTION);
    }
}
