package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks around keys of the configuration that a project chose in place of those of Spring, Blueprint and Camel. */
final class PlaceholderMarks {

    private static final String KEY = "([A-Za-z0-9_.\\-]+(?::(?:(?!%s).)*)?)";
    private static final String CONFIGURERS =
            ".*(PropertyPlaceholderConfigurer|PropertySourcesPlaceholderConfigurer|PropertiesComponent)";

    private final List<Pattern> chosen;

    private PlaceholderMarks(List<Pattern> chosen) {
        this.chosen = chosen;
    }

    static PlaceholderMarks of(Conversion conversion) {
        Set<String> patterns = new LinkedHashSet<>();
        conversion.roots().stream()
                .flatMap(Element::all)
                .flatMap(element -> pattern(element).stream())
                .forEach(patterns::add);
        return new PlaceholderMarks(patterns.stream().map(Pattern::compile).toList());
    }

    private static Optional<String> pattern(Element element) {
        return switch (element.name()) {
            case "property-placeholder" ->
                pattern(
                        element.attribute("placeholder-prefix"),
                        element.attribute("placeholder-suffix").orElse("}"));
            case "propertyPlaceholder" ->
                pattern(
                        element.attribute("prefixToken"),
                        element.attribute("suffixToken").orElse("}}"));
            case "bean" -> ofBean(element);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofBean(Element bean) {
        if (!LegacyBeans.className(bean).matches(CONFIGURERS)) {
            return Optional.empty();
        }
        String suffix = LegacyBeans.className(bean).endsWith("PropertiesComponent") ? "}}" : "}";
        return pattern(
                LibraryBeans.property(bean, "placeholderPrefix", "prefixToken"),
                LibraryBeans.property(bean, "placeholderSuffix", "suffixToken").orElse(suffix));
    }

    private static Optional<String> pattern(Optional<String> prefix, String suffix) {
        String end = Pattern.quote(suffix);
        return prefix.filter(chosen -> !chosen.isEmpty() && !chosen.equals("${") && !chosen.equals("{{"))
                .map(chosen -> Pattern.quote(chosen) + KEY.formatted(end) + end);
    }

    /** The text with the marks of Camel, {@code {{key}}}, for those that were chosen. */
    String ofCamel(String text) {
        String today = text;
        for (Pattern marks : chosen) {
            today = marks.matcher(today).replaceAll(match -> Matcher.quoteReplacement("{{" + match.group(1) + "}}"));
        }
        return today;
    }
}
