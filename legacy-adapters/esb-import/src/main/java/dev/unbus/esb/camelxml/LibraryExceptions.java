package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
            Map.entry("org.apache.camel.component.netty.", Pattern.compile("netty4?(-http)?:.*")),
            Map.entry("org.apache.camel.component.mllp.", Pattern.compile("mllp:.*")),
            Map.entry("org.apache.camel.component.salesforce.", Pattern.compile("salesforce:.*")),
            Map.entry("org.apache.camel.component.jsonvalidator.", Pattern.compile("json-validator:.*")),
            Map.entry("jakarta.jms.", Pattern.compile(JMS + "|(sjms|sjms2):.*")));

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
