package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.regex.Pattern;

/** Exceptions of libraries that an integration has because a component or data format that it uses runs with them. */
final class LibraryExceptions {

    private static final String SQL = "(sql|sql-stored|spring-jdbc|jpa):.*";

    /** What the address of an endpoint, or the name of an element, is in a project that has the library. */
    private static final Map<String, Pattern> USES = Map.of(
            "ca.uhn.hl7v2.", Pattern.compile("hl7"),
            "com.jcraft.jsch.", Pattern.compile("(sftp|scp):.*"),
            "com.mongodb.", Pattern.compile("mongodb3?:.*"),
            "org.apache.commons.net.", Pattern.compile("ftps?:.*"),
            "org.springframework.dao.", Pattern.compile(SQL),
            "org.springframework.jdbc.", Pattern.compile(SQL),
            "jakarta.jms.", Pattern.compile("(jms|activemq|amqp|amq|sjms|sjms2):.*"));

    private LibraryExceptions() {}

    /** Whether the library of an exception comes with what the project uses. */
    static boolean comes(String type, Conversion conversion) {
        return USES.entrySet().stream()
                .filter(library -> type.startsWith(library.getKey()))
                .anyMatch(library -> conversion.roots().stream()
                        .flatMap(Element::all)
                        .anyMatch(element -> uses(element, library.getValue())));
    }

    private static boolean uses(Element element, Pattern use) {
        return use.matcher(element.name()).matches()
                || element.attribute("uri")
                        .filter(uri -> use.matcher(uri.strip()).matches())
                        .isPresent();
    }
}
