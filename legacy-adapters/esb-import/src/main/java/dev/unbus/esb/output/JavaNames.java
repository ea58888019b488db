package dev.unbus.esb.output;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.Placeholder;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** What the classes of placeholders are called. */
final class JavaNames {

    /** Packages that nobody else may write into. */
    private static final Set<String> TAKEN = Set.of("java.", "javax.", "jakarta.", "sun.", "jdk.", "org.apache.camel.");

    private JavaNames() {}

    /** The class of the old bus, or one in the integration's package when it has no name that could be written. */
    static String className(Placeholder placeholder, String packageName) {
        String name = placeholder.className().replace('$', '_');
        boolean usable = name.contains(".")
                && SourceVersion.isName(name)
                && TAKEN.stream().noneMatch(name::startsWith);
        return usable ? name : packageName + "." + simple(name.isEmpty() ? placeholder.beanName() : name);
    }

    private static String simple(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word :
                Names.kebab(name.substring(name.lastIndexOf('.') + 1)).split("-", -1)) {
            pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        boolean unusable =
                Character.isDigit(pascal.charAt(0)) || pascal.toString().equals("Functions");
        return unusable ? "Imported" + pascal : pascal.toString();
    }
}
