package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What became of the configuration of a connector: what is different, and what of it has no place. */
final class Configurations {

    private static final String STORES =
            "certificates and keys are those that the Java run time of the integration is given";
    private static final String UNCACHED = "nothing is cached: results are computed each time";
    private static final Map<String, String> DIFFERENCES = Map.of(
            "tls:context", STORES,
            "http:listener-config",
                    "requests come to quarkus.http.host and quarkus.http.port, which all listeners share",
            "http:connector", "requests come to quarkus.http.host and quarkus.http.port, which all listeners share",
            "https:connector", "requests come to quarkus.http.host and quarkus.http.port, which all listeners share",
            "spring:config", "the classes of its beans have to be moved over",
            "core:object", "its class has to be moved over",
            "os:object-store", "the store is in memory, and has no limit of entries",
            "ee/core:object-store-caching-strategy", UNCACHED,
            "ee/core:http-caching-strategy", UNCACHED);

    /** What flows refer to without a rule of their own, and what only holds other elements. */
    private static final Set<String> KNOWN = Set.of(
            "core:configuration",
            "core:object",
            "core:endpoint",
            "core:import",
            "core:expression-language",
            "tls:context",
            "spring:config",
            "os:object-store",
            "ee/core:object-store-caching-strategy",
            "ee/core:http-caching-strategy",
            "validation:ip-filter-list",
            "secure-property-placeholder:config",
            "apikit:config",
            "mule-apikit:config",
            "http:connector",
            "https:connector",
            "http:polling-connector",
            "quartz:connector");

    private static final Pattern SPRING = Pattern.compile("http://www\\.springframework\\.org/.*");

    /** Names of attributes and elements whose meaning is in the routes, in the settings, or in neither because it has none. */
    private static final Set<String> TAKEN = Set.of(
            "name",
            "ref",
            "host",
            "port",
            "protocol",
            "basePath",
            "username",
            "user",
            "password",
            "workingDir",
            "database",
            "databaseName",
            "instance",
            "serviceName",
            "url",
            "driverClassName",
            "brokerUrl",
            "brokerURL",
            "wsdlLocation",
            "service",
            "address",
            "serviceAddress",
            "soapVersion",
            "queueName",
            "virtualHost",
            "fallbackAddresses",
            "ackMode",
            "numberOfChannels",
            "prefetchCount",
            "quality-of-service-config",
            "consumer-config",
            "numberOfConsumers",
            "publisher-config",
            "deliveryMode",
            "activeDeclarationsOnly",
            "exclusiveConsumers",
            "noLocal",
            "queueType",
            "queues",
            "queue",
            "api",
            "raml",
            "authentication",
            "basic-authentication",
            "client-credentials-grant-type",
            "clientId",
            "clientSecret",
            "tokenUrl",
            "scopes",
            "preemptive",
            "factory-configuration",
            "responseTimeout",
            "sendCorrelationId",
            "followRedirects",
            "default-headers",
            "default-header",
            "default-query-params",
            "default-query-param",
            "key",
            "value",
            "identityFile",
            "passphrase",
            "objectStore",
            "method",
            "path",
            "outboundHeadersMapName",
            "httpStatusVarName",
            "keepRaml",
            "disableValidations",
            "flow-mappings",
            "flow-mapping",
            "readFromDirectory",
            "writeToDirectory",
            "moveToDirectory",
            "moveToPattern",
            "autoDelete",
            "outputPattern",
            "outputAppend",
            "fileAge",
            "pollingFrequency",
            "recursive",
            "connector-ref",
            "exchange-pattern",
            "timezone",
            "config-ref",
            "type",
            "fetchSize",
            "transactionIsolation",
            "sourceMaxRedelivery",
            "specification",
            "version",
            "consoleEnabled",
            "consolePath",
            "inboundAttachmentMapName",
            "httpStatus",
            "parser",
            "displayName",
            "create",
            "ips",
            "ip");

    private Configurations() {}

    static boolean isKnown(Element global) {
        String key = MuleRoutes.key(global);
        return KNOWN.contains(key) || SPRING.matcher(global.namespace()).matches();
    }

    /** Whether a configuration has a name that nothing in its project refers to. */
    static boolean isUnused(Element global, MuleProject project) {
        String name = global.attribute("name", "");
        boolean configuration = global.name().endsWith("config")
                || global.name().endsWith("context")
                || MuleRoutes.key(global).equals("os:object-store");
        return configuration && !name.isEmpty() && !project.isReferred(name);
    }

    /** What is different; empty for nothing. */
    static String difference(Element global, MuleProject project) {
        if (MuleRoutes.key(global).startsWith("core:") && !global.is("configuration") && !global.is("object")) {
            return "";
        }
        Set<String> differences = new LinkedHashSet<>(project.configured(global));
        boolean beans =
                SPRING.matcher(global.namespace()).matches() && global.all().anyMatch(part -> part.is("bean"));
        String known = beans ? DIFFERENCES.get("spring:config") : DIFFERENCES.get(MuleRoutes.key(global));
        if (known != null) {
            differences.add(known);
            if (isListenerWithTls(global, project)) {
                differences.add("TLS is that of the HTTP server that all listeners share");
            }
        } else {
            Set<String> left = left(global);
            if (!left.isEmpty()) {
                differences.add("left out: " + String.join(", ", left));
            }
        }
        global.attribute("name")
                .flatMap(project::global)
                .filter(first -> first != global && first.is(global.name()) && !isSame(first, global))
                .ifPresent(first ->
                        differences.add("its settings are those of the one of the same name in " + first.file()));
        return String.join("; ", differences);
    }

    private static boolean isSame(Element one, Element other) {
        List<Element> parts = one.children();
        List<Element> others = other.children();
        return one.qualifiedName().equals(other.qualifiedName())
                && values(one).equals(values(other))
                && parts.size() == others.size()
                && IntStream.range(0, parts.size()).allMatch(at -> isSame(parts.get(at), others.get(at)));
    }

    /** The attributes, without those that only tools read. */
    private static Map<String, String> values(Element element) {
        return element.attributes().entrySet().stream()
                .filter(attribute -> !attribute.getKey().startsWith("{"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isListenerWithTls(Element global, MuleProject project) {
        String protocol = project.settings().resolved(global.attribute("protocol", ""));
        return global.is("listener-config") && protocol.equalsIgnoreCase("HTTPS");
    }

    private static Set<String> left(Element global) {
        Set<String> left = new TreeSet<>();
        if (SPRING.matcher(global.namespace()).matches()) {
            return left;
        }
        global.all().forEach(element -> {
            if (element != global && !isTaken(element.name()) && !element.isAskedFor()) {
                left.add(element.qualifiedName());
            } else {
                element.attributes().keySet().stream()
                        .filter(key -> !key.startsWith("{") && !isTaken(key) && !element.isAskedFor(key))
                        .forEach(left::add);
            }
        });
        return left;
    }

    private static boolean isTaken(String name) {
        return TAKEN.contains(name)
                || name.equals("connection")
                || name.endsWith("-connection")
                || (name.startsWith("default") && name.endsWith("-ref"));
    }
}
