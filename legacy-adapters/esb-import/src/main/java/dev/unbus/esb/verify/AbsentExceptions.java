package dev.unbus.esb.verify;

import dev.unbus.esb.output.GeneratedFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Exceptions of libraries that an integration has on its class path and the verification has not, for those routes that name them. */
final class AbsentExceptions {

    private static final Pattern NAMED = Pattern.compile(
            "(?m)^\\s*(?:- (?:exceptionType: )?|exceptionType: )((?:ca\\.uhn\\.hl7v2|com\\.jcraft\\.jsch|com\\.mongodb|jakarta\\.(?:jms|validation)"
                    + "|org\\.apache\\.(?:commons\\.net|cxf|hc|kafka|camel\\.(?:component|dataformat|language)\\.\\w+)|io\\.netty"
                    + "|org\\.springframework\\.(?:dao|jdbc|jms|transaction))(?:\\.\\w+)*)\\.(\\w+)$");

    private AbsentExceptions() {}

    /** Adds the source of each, by its path. */
    static void into(Map<String, String> sources, Map<String, byte[]> files) {
        files.forEach((path, content) -> {
            if (path.startsWith(GeneratedFiles.ROUTES)) {
                NAMED.matcher(new String(content, StandardCharsets.UTF_8))
                        .results()
                        .forEach(match -> {
                            String name = match.group(1) + "." + match.group(2);
                            if (!isThere(name)) {
                                sources.putIfAbsent(
                                        name.replace('.', '/') + ".java", source(match.group(1), match.group(2)));
                            }
                        });
            }
        });
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, AbsentExceptions.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    private static String source(String inPackage, String name) {
        return "package " + inPackage + "; public class " + name + " extends RuntimeException {}";
    }
}
