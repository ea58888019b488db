package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.java.CamelParts;
import dev.unbus.esb.java.MovedClasses;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Exceptions of libraries that an integration has because a component or data format that it uses runs with them. */
final class LibraryExceptions {

    private static final String SQL = "(sql|sql-stored|spring-jdbc|jpa):.*";
    private static final String JMS = "(jms|activemq|activemq6|amqp|amq):.*";

    /** What the address of an endpoint, the scheme of a component, or the name of an element is in a project that has the library. */
    private static final Map<String, Pattern> USES = Map.ofEntries(
            Map.entry("ca.uhn.hl7v2.", Pattern.compile("hl7")),
            Map.entry("com.jcraft.jsch.", Pattern.compile("(sftp|scp):.*")),
            Map.entry("com.mongodb.", Pattern.compile("mongodb3?:.*")),
            Map.entry("org.apache.commons.net.", Pattern.compile("ftps?:.*")),
            Map.entry("org.apache.cxf.", Pattern.compile("cxf:.*|cxfEndpoint")),
            Map.entry("org.apache.hc.", Pattern.compile("(https?4?|ahc|jetty|undertow|restlet|cxfrs):.*")),
            Map.entry("org.apache.kafka.", Pattern.compile("kafka:.*")),
            Map.entry("org.springframework.dao.", Pattern.compile(SQL + "|" + JMS)),
            Map.entry("org.springframework.jdbc.", Pattern.compile(SQL)),
            Map.entry("org.springframework.jms.", Pattern.compile(JMS)),
            Map.entry("org.springframework.transaction.", Pattern.compile(SQL + "|" + JMS)),
            Map.entry("io.netty.", Pattern.compile("(netty4?(-http)?|jetty|undertow|restlet|servlet|spark-rest):.*")),
            Map.entry("jakarta.validation.", Pattern.compile("bean-validator:.*")),
            Map.entry("jakarta.jms.", Pattern.compile(JMS + "|(sjms|sjms2):.*")));

    private LibraryExceptions() {}

    /** Whether the library of an exception comes with what the project uses, or is a part of Camel, which is added. */
    static boolean comes(String type, Conversion conversion) {
        return ofCamel(type)
                || USES.entrySet().stream()
                        .filter(library -> type.startsWith(library.getKey()))
                        .anyMatch(library -> conversion.roots().stream()
                                .flatMap(Element::all)
                                .anyMatch(element -> uses(element, library.getValue())));
    }

    /** Whether a part of Camel that the importer has not loaded brings it; of the others, the importer knows each class. */
    private static boolean ofCamel(String type) {
        return CamelParts.of(type)
                .filter(part -> !Classes.loadable(part.getJavaType()))
                .isPresent();
    }

    /** Whether nothing throws any of the exceptions that a branch is for: they are of parts of Camel that are gone. */
    static boolean gone(Element branch, Conversion conversion) {
        return branch.child("exception").isPresent()
                && branch.children("exception").stream()
                        .map(exception -> MovedClasses.now(exception.text().strip()))
                        .allMatch(type -> type.startsWith("org.apache.camel.")
                                && Classes.library(type)
                                && !Classes.present(type)
                                && !comes(type, conversion)
                                && !inSources(type, conversion));
    }

    private static boolean inSources(String type, Conversion conversion) {
        String path = "/" + type.replace('.', '/') + ".java";
        return conversion.project().files().stream().anyMatch(file -> ("/" + file.path()).endsWith(path));
    }

    /** Says of a branch that is for such exceptions only that it is left out, with all that is in it. */
    static void leaveOut(Element branch, Account account) {
        String types = branch.children("exception").stream()
                .map(exception -> exception.text().strip())
                .collect(Collectors.joining(", "));
        account.different(
                branch,
                "without it, for nothing here throws " + types
                        + ": what is thrown instead goes on as any other failure");
        account.settleRest(branch, Outcome.IGNORED, "nothing throws the exception that it was for");
    }

    private static boolean uses(Element element, Pattern use) {
        Optional<String> component = Classes.component(LegacyBeans.className(element));
        return use.matcher(element.name()).matches()
                || component
                        .filter(scheme -> use.matcher(scheme + ":").matches())
                        .isPresent()
                || element.attribute("uri")
                        .filter(uri -> use.matcher(uri.strip()).matches())
                        .isPresent();
    }
}
