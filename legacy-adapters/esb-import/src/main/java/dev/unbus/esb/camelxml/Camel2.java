package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.util.Set;
import java.util.regex.Pattern;

/** What Camel 2 did and Camel 3 and 4 do not, as running the same files in both shows. */
final class Camel2 {

    private static final Pattern VERSION =
            Pattern.compile("<(camel[.-]?version|version\\.(org\\.apache\\.)?camel)>\\s*2\\."
                    + "|<artifactId>camel-[a-z-]+</artifactId>\\s*<version>\\s*2\\.");
    private static final Pattern LATER =
            Pattern.compile("<(camel[.-]?version|version\\.(org\\.apache\\.)?camel)>\\s*[34]\\."
                    + "|<artifactId>camel-[a-z-]+</artifactId>\\s*<version>\\s*[34]\\.");
    private static final Set<String> OLD_NAMES = Set.of("headerName", "propertyName");
    private static final Set<String> CONDITIONS = Set.of("when", "filter", "validate", "onWhen", "completionPredicate");
    private static final Set<String> VALUES = Set.of("header", "property", "exchangeProperty");
    private static final Pattern ONE_FUNCTION = Pattern.compile("\\s*\\$(simple)?\\{[^{}]*}\\s*");
    private static final Set<String> OTHERS_TODAY = Set.of(
            "org.apache.camel.ResolveEndpointFailedException", "org.apache.camel.builder.xml.InvalidXPathExpression");

    private Camel2() {}

    /** Whether a project is set up for Camel 2, or says what only Camel 2 reads. */
    static boolean wrote(Conversion conversion) {
        return conversion.project().files().stream().anyMatch(file -> isBuiltWith(VERSION, file))
                || conversion.roots().stream().flatMap(Element::all).anyMatch(Camel2::isOld);
    }

    /** Whether a project is set up for Camel 3 or 4. */
    static boolean isPast(Conversion conversion) {
        return conversion.project().files().stream().anyMatch(file -> isBuiltWith(LATER, file));
    }

    /** Whether a file of the project that may be read at run time has a word in it. */
    static boolean mentions(Conversion conversion, String word) {
        return conversion.project().files().stream()
                .filter(file ->
                        file.extension().equals("xml") || file.extension().equals("java"))
                .anyMatch(file -> mentions(file, word));
    }

    private static boolean mentions(SourceFile file, String word) {
        try {
            return file.text().contains(word);
        } catch (SourceException unreadable) {
            return false; // the file is reported where it is listed
        }
    }

    private static boolean isBuiltWith(Pattern version, SourceFile file) {
        try {
            return file.name().equals("pom.xml") && version.matcher(file.text()).find();
        } catch (SourceException unreadable) {
            return false; // the file is reported where it is listed
        }
    }

    private static boolean isOld(Element element) {
        return element.name().matches("(set|remove)(Header|Property)")
                && element.attributes().keySet().stream().anyMatch(OLD_NAMES::contains);
    }

    /** Notes what an expression meant in a block. */
    static void expression(Node block, Node expression, Notes notes) {
        boolean value = VALUES.contains(expression.name())
                || (expression.name().equals("simple")
                        && ONE_FUNCTION.matcher(expression.text()).matches());
        if (value && CONDITIONS.contains(block.name())) {
            notes.different("an empty text counts as false, where it counted as true in Camel 2");
        }
        if (expression.name().equals("xpath")
                && expression.attribute("headerName").isEmpty()) {
            notes.different("a message without a body has nothing in it, where Camel 2 failed");
        }
    }

    /** Notes that some of what an exception stood for is another one today. */
    static void exception(String type, boolean camel2, Notes notes) {
        if (type.equals("org.apache.camel.InvalidPayloadException") || (camel2 && OTHERS_TODAY.contains(type))) {
            notes.different("some failures that were of the class " + type + " are of another");
        }
    }
}
