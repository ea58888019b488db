package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the two versions apart, which share their namespaces. */
public final class MuleVersion {

    private static final String CORE = "http://www.mulesoft.org/schema/mule/core";
    private static final Set<String> DOMAINS =
            Set.of("http://www.mulesoft.org/schema/mule/domain", "http://www.mulesoft.org/schema/mule/ee/domain");
    private static final Set<String> ONLY_3 = Set.of(
            "transform-message",
            "catch-exception-strategy",
            "choice-exception-strategy",
            "rollback-exception-strategy",
            "exception-strategy",
            "default-exception-strategy",
            "set-session-variable",
            "expression-component",
            "expression-filter",
            "set-property",
            "inbound-endpoint",
            "outbound-endpoint",
            "message-filter",
            "object-to-string-transformer",
            "byte-array-to-string-transformer",
            "poll",
            "service",
            "component",
            "message-properties-transformer",
            "processor-chain",
            "composite-source",
            "request-reply",
            "enricher",
            "connector",
            "copy-properties",
            "all",
            "splitter",
            "append-string-transformer",
            "json-to-object-transformer",
            "object-to-json-transformer",
            "expression-transformer",
            "custom-transformer",
            "auto-transformer",
            "collection-splitter",
            "collection-aggregator",
            "message-property-filter",
            "payload-type-filter",
            "wildcard-filter",
            "regex-filter",
            "idempotent-message-filter",
            "custom-processor",
            "custom-filter",
            "echo-component",
            "interceptor-stack",
            "jaxws-service",
            "jaxws-client",
            "proxy-service",
            "mysql-config",
            "oracle-config",
            "derby-config",
            "generic-config",
            "parameterized-query",
            "dynamic-query",
            "template-query",
            "copy-attachments",
            "set-attachment",
            "transactional",
            "activemq-connector",
            "flow-ref-mel",
            "json-schema-validation-filter",
            "xml-to-json-transformer",
            "json-to-xml-transformer",
            "is-json-filter",
            "gzip-compress-transformer",
            "gzip-uncompress-transformer",
            "mapping-exception-strategy",
            "null-component",
            "log-component",
            "asynchronous-processing-strategy",
            "remove-session-variable",
            "remove-attachment",
            "threading-profile",
            "bulk-execute",
            "rest-service-component");
    private static final Set<String> ONLY_4 = Set.of(
            "error-handler",
            "on-error-propagate",
            "on-error-continue",
            "listener-connection",
            "request-connection",
            "configuration-properties",
            "raise-error",
            "try",
            "scheduler",
            "object-store",
            "set-attributes",
            "error-mapping");

    /** Namespaces of modules that are only there in version 4, one of them for what came over from version 3. */
    private static final Pattern MODULES_OF_4 =
            Pattern.compile(".*/schema/mule/(compatibility|http-policy|http-policy-transform|wsc|email|api-gateway"
                    + "|os|xml-module|secure-properties|compression|crypto|aggregators|java|sockets|spring)");

    /** Namespaces of modules and transports that are only there in version 3, Spring's own among them. */
    private static final Pattern MODULES_OF_3 = Pattern.compile(".*/schema/mule/(ee/)?"
            + "(encryption|signature|sfdc|objectstore|ws|cxf|jersey|quartz|xml|filters|data-mapper|jbossts|bti"
            + "|ajax|rss|tcp|udp|ssl|imaps?|pop3s?|smtps?|spring-security|secure-property-placeholder"
            + "|api-platform-gw)");

    /** Beans of Spring stood in the files of version 3 themselves. */
    private static final Pattern SPRING = Pattern.compile("http://www\\.springframework\\.org/schema/.*");

    private MuleVersion() {}

    /** Whether it is a configuration of Mule at all: an application's or a domain's. */
    public static boolean isConfiguration(Element root) {
        return (root.namespace().equals(CORE) && root.is("mule"))
                || (DOMAINS.contains(root.namespace()) && root.is("mule-domain"));
    }

    /** 3 or 4, by what occurs in only one of them; 4 when nothing tells. */
    public static int of(Element root) {
        if (root.attribute("version")
                .filter(text -> text.matches("(CE|EE)?-?3\\..*"))
                .isPresent()) {
            return 3;
        }
        long three = (root.file().contains("src/main/app/") ? 2 : 0)
                + root.all().mapToLong(MuleVersion::signsOf3).sum()
                + schemas(root)
                + (root.all().anyMatch(element -> SPRING.matcher(element.namespace())
                                .matches())
                        ? 1
                        : 0);
        long four = (root.file().contains("src/main/mule/") ? 2 : 0)
                + root.all().mapToLong(MuleVersion::signsOf4).sum();
        return three > four ? 3 : 4;
    }

    private static long schemas(Element root) {
        String schemas = root.attribute("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "");
        return schemas.matches("(?s).*/mule/([a-z/]+/3\\.\\d|ee/dw/).*") ? 1 : 0;
    }

    private static long signsOf3(Element element) {
        boolean named = ONLY_3.contains(element.name()) && !element.namespace().contains("compatibility");
        boolean oldHttp = element.namespace().endsWith("/mule/http")
                && (element.is("listener-config") || element.is("request-config"))
                && (element.attribute("host").isPresent()
                        || element.attribute("port").isPresent());
        boolean module = MODULES_OF_3.matcher(element.namespace()).matches();
        return (named || oldHttp || module || isOldScope(element) ? 1 : 0)
                + texts(element).filter(MuleVersion::mel).count();
    }

    /** What is written in another way in version 4, by the same name. */
    private static boolean isOldScope(Element element) {
        boolean batch = element.namespace().endsWith("/mule/batch")
                && (element.is("execute")
                        || element.is("input")
                        || element.is("commit")
                        || (element.is("job") && element.attribute("jobName").isEmpty()));
        boolean retried = element.is("until-successful")
                && (element.attribute("objectStore-ref").isPresent()
                        || element.attribute("synchronous").isPresent());
        return batch
                || retried
                || (element.is("response") && element.namespace().equals(CORE));
    }

    private static long signsOf4(Element element) {
        boolean named = ONLY_4.contains(element.name())
                || MODULES_OF_4.matcher(element.namespace()).matches()
                || element.attributes().containsKey("{http://www.mulesoft.org/schema/mule/documentation}id")
                || (element.namespace().endsWith("/mule/ee/core") && element.is("transform"))
                || (element.namespace().endsWith("/mule/jms")
                        && element.name().matches("config|listener|publish|consume"));
        return (named ? 1 : 0) + texts(element).filter(MuleVersion::weave).count();
    }

    private static Stream<String> texts(Element element) {
        return Stream.concat(element.attributes().values().stream(), Stream.of(element.text()));
    }

    private static boolean mel(String text) {
        return text.contains("#[")
                && text.matches("(?s).*(flowVars|sessionVars|message\\.|recordVars|header:|bean:|groovy:).*");
    }

    private static boolean weave(String text) {
        return text.contains("%dw 2") || (text.contains("#[") && text.matches("(?s).*\\b(vars|attributes)\\..*"));
    }
}
