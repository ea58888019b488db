package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of the old project: keys stay, and those that routes use become settings. */
final class LegacyProperties {

    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\{([A-Za-z0-9_.\\-]+)}");
    private static final Pattern OF_BEAN = Pattern.compile("\\$\\{([A-Za-z0-9_.\\-]+(?::[^{}]*)?)}");

    /** What Simple reads after a dollar, and no key is likely to be called. */
    private static final Pattern SIMPLE =
            Pattern.compile("(in\\.|out\\.)?(body\\b|headers?\\.)|exchange(Property|Id)?\\b|(date|file|bean):");

    /** Simple's function that reads a key. */
    private static final Pattern FUNCTION = Pattern.compile("\\$(?:simple)?\\{properties:([^{}]+)}");

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|passphrase|credential|token)$");

    private static final Pattern KEY = Pattern.compile("\\{\\{([^{}]+)}}|\\$\\{([^{}]+)}");
    private static final String UNKNOWN = "\u0000";
    private static final Pattern NUMBER =
            Pattern.compile("(?i).*(port|period|delay|timeout|count|size|interval|consumers|limit|max|min)");

    private final Conversion conversion;
    private final PlaceholderMarks marks;
    private final PropertySources sources;
    private final Map<String, String> values;

    LegacyProperties(Conversion conversion) {
        this.conversion = conversion;
        this.marks = PlaceholderMarks.of(conversion);
        this.sources = new PropertySources(conversion);
        this.values = sources.values();
    }

    @Nullable
    String value(String key) {
        return values.get(key);
    }

    /** The keys that have a value, in order. */
    Set<String> keys() {
        return new TreeSet<>(values.keySet());
    }

    /** Whether the project gives the key a value. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The text with the values of its keys, where the sources give one. */
    String withValues(String text) {
        return BRACES.matcher(marks.ofCamel(text)).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult key) {
        String[] parts = key.group(1).split(":", 2);
        String otherwise = parts.length > 1 ? parts[1] : key.group();
        return values.getOrDefault(parts[0], otherwise);
    }

    /** Makes settings of the keys in a text, and writes those of Spring and Blueprint as Camel does. */
    String use(String written) {
        String text = marks.ofCamel(written);
        if (!text.contains("{{") && !text.contains("${") && !text.contains("#{system")) {
            return text;
        }
        return settings(DOLLAR.matcher(EnvironmentKeys.of(text))
                .replaceAll(match ->
                        Matcher.quoteReplacement(has(match.group(1)) ? "{{" + match.group(1) + "}}" : match.group())));
    }

    /** A value of a bean with marks of Camel: all that stands after a dollar is a key there, but for what Simple reads. */
    String ofBean(String text) {
        return OF_BEAN.matcher(EnvironmentKeys.of(marks.ofCamel(text)))
                .replaceAll(match -> Matcher.quoteReplacement(
                        SIMPLE.matcher(match.group(1)).lookingAt() ? match.group() : "{{" + match.group(1) + "}}"));
    }

    /** Makes settings of the keys in a text in which a dollar begins an expression. */
    String settings(String text) {
        String today = EnvironmentKeys.ofBraces(marks.ofCamel(text));
        BRACES.matcher(today).results().forEach(match -> setting(match.group(1)));
        FUNCTION.matcher(today).results().forEach(match -> setting(match.group(1)));
        return today;
    }

    /** Has the keys in a condition in Simple stand for what Camel reads anywhere in one, where the sources give no value. */
    void condition(String text) {
        String quoted = EnvironmentKeys.ofBraces(marks.ofCamel(text))
                .replaceAll("'[^']*'|\"[^\"]*\"|\\$(simple)?\\{(?!\\{)[^{}]*}", "");
        BRACES.matcher(quoted)
                .results()
                .forEach(match -> standsFor(
                        match.group(), quoted.substring(0, match.start()).isBlank() ? "false" : "0"));
    }

    private void setting(String expression) {
        int colon = expression.indexOf(':');
        String key = (colon < 0 ? expression : expression.substring(0, colon)).replaceFirst("^[?!]+", "");
        String value = values.get(key);
        if (SECRET.matcher(key.toLowerCase(Locale.ROOT)).matches()) {
            conversion.secret(key);
        } else if (value != null) {
            String plain = use(value);
            conversion.setting(key, plain);
        } else if (colon < 0) {
            conversion.setting(key, standIn(key));
        }
    }

    /** What stands for a value that the sources do not give, until somebody sets it. */
    private static String standIn(String key) {
        return NUMBER.matcher(key).matches() ? "1000" : "unset-" + key;
    }

    /** Whether keys are read where Camel reads the text. */
    boolean asks(String text) {
        String today = marks.ofCamel(text);
        return today.contains("{{") || FUNCTION.matcher(today).find();
    }

    /** The text with Camel's marks around keys, where the project has chosen others. */
    String ofCamel(String text) {
        return marks.ofCamel(text);
    }

    /** Has a key that the sources give no value stand for this one, which its place can take. */
    void standsFor(String text, String value) {
        String today = EnvironmentKeys.ofBraces(marks.ofCamel(text));
        String key = today.replaceFirst("^\\{\\{", "").replaceFirst("}}$", "");
        if (BRACES.matcher(today).matches() && !key.contains(":") && !has(key)) {
            conversion.setting(key, value);
        }
    }

    /** The keys in a text, and in the values of those, that the sources give no value. */
    List<String> missing(String text) {
        return asked(text).stream()
                .filter(expression -> !has(key(expression)))
                .filter(expression -> !expression.contains(":") && !expression.startsWith("?"))
                .map(LegacyProperties::key)
                .filter(this::read)
                .distinct()
                .toList();
    }

    /** What is to be said of keys in a text, and in the values of those, that the sources give more than one value. */
    List<String> several(String text) {
        return asked(text).stream()
                .map(LegacyProperties::key)
                .filter(key -> !SECRET.matcher(key).matches())
                .flatMap(key -> sources.chosen(key).stream()
                        .map(file -> "the sources say " + key + " in several ways: that of " + file + " is set"))
                .distinct()
                .toList();
    }

    /** The keys that a text asks for, and the values of those, with what they have beside their name. */
    private Set<String> asked(String text) {
        Set<String> asked = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(EnvironmentKeys.ofBraces(marks.ofCamel(text))));
        while (!open.isEmpty()) {
            String next = open.poll();
            Stream.of(BRACES, FUNCTION)
                    .flatMap(keys -> keys.matcher(next).results())
                    .map(match -> match.group(1))
                    .filter(asked::add)
                    .flatMap(expression -> Stream.ofNullable(values.get(key(expression))))
                    .forEach(value -> open.add(use(value)));
        }
        return asked;
    }

    private static String key(String expression) {
        return expression.replaceFirst("^[?!]+", "").replaceFirst(":.*", "");
    }

    private boolean read(String key) {
        var setting = conversion.settings().get(key);
        return setting != null && !setting.secret();
    }

    /** A text with the values of its keys in their place; empty when one of them is not known, or is a secret. */
    Optional<String> resolved(String text) {
        String open = marks.ofCamel(text);
        for (int depth = 0; depth < 10 && KEY.matcher(open).find(); depth++) {
            open = KEY.matcher(open).replaceAll(match -> Matcher.quoteReplacement(plain(match)));
        }
        return KEY.matcher(open).find() || open.contains(UNKNOWN) ? Optional.empty() : Optional.of(open);
    }

    /** A text as the platform's own configuration writes it: with values in their place, and variables of the environment as it reads them. */
    Optional<String> ofPlatform(String text) {
        List<String> variables = new ArrayList<>();
        String open = EnvironmentKeys.marked(marks.ofCamel(text), variables);
        for (int depth = 0; depth < 10 && KEY.matcher(open).find(); depth++) {
            open = EnvironmentKeys.marked(
                    KEY.matcher(open).replaceAll(match -> Matcher.quoteReplacement(plain(match))), variables);
        }
        return KEY.matcher(open).find() || open.contains(UNKNOWN)
                ? Optional.empty()
                : Optional.of(EnvironmentKeys.unmarked(open, variables));
    }

    private String plain(MatchResult match) {
        String expression = match.group(1) == null ? match.group(2) : match.group(1);
        int colon = expression.indexOf(':');
        String key = colon < 0 ? expression : expression.substring(0, colon);
        String otherwise = colon < 0 ? UNKNOWN : expression.substring(colon + 1);
        boolean secret = SECRET.matcher(key.toLowerCase(Locale.ROOT)).matches() || EnvironmentKeys.function(key);
        return secret ? UNKNOWN : values.getOrDefault(key, otherwise);
    }
}
