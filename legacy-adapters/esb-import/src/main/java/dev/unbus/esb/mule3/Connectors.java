package dev.unbus.esb.mule3;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Set;

/** Global elements that go nowhere, and connectors without a counterpart. */
final class Connectors {

    private static final String MANAGED = "the API is managed at the gateway of the new platform";
    static final String TRACKED = "the platform traces every message";

    private static final String THREADS = "Camel has threads of its own";
    private static final String NO_TRANSACTIONS = "no transaction spans steps now: each endpoint and scope says so";

    private static final String NOT_CACHED = "no scope caches its result now: each of them says so";

    static final Map<String, String> IGNORED = Map.ofEntries(
            Map.entry("api-platform-gw:api", MANAGED),
            Map.entry("ee/tracking:transaction", TRACKED),
            Map.entry("core:description", "documentation"),
            Map.entry("cxf:configuration", "no service runs in CXF now"),
            Map.entry("ee/core:object-store-caching-strategy", NOT_CACHED),
            Map.entry("ee/core:http-caching-strategy", NOT_CACHED),
            Map.entry("ee/core:caching-strategy", NOT_CACHED),
            Map.entry("jms:caching-connection-factory", "connections are pooled as Quarkus does it"),
            Map.entry("xml:namespace-manager", "paths of XPath ask for its namespaces themselves"),
            Map.entry("bti:transaction-manager", NO_TRANSACTIONS),
            Map.entry("jbossts:transaction-manager", NO_TRANSACTIONS),
            Map.entry("core:asynchronous-processing-strategy", THREADS),
            Map.entry("core:queued-asynchronous-processing-strategy", THREADS),
            Map.entry("core:thread-per-processor-processing-strategy", THREADS),
            Map.entry("core:queued-thread-per-processor-processing-strategy", THREADS),
            Map.entry("core:non-blocking-processing-strategy", THREADS),
            Map.entry("core:notifications", "the platform traces every message"),
            Map.entry("management:jmx-server", "the platform has metrics of its own"),
            Map.entry("management:jmx-default-config", "the platform has metrics of its own"),
            Map.entry("http://www.springframework.org/schema/beans:import", "its files are among the sources"));

    static final Set<String> BEYOND = Set.of(
            "sfdc",
            "salesforce",
            "sap",
            "wd-connector",
            "workday",
            "netsuite",
            "dynamicscrm",
            "mongo",
            "ldap",
            "cmis",
            "sharepoint",
            "twitter",
            "box",
            "ajax",
            "xmpp",
            "oauth2-provider",
            "oauth2",
            "encryption",
            "signature",
            "pattern",
            "jersey",
            "wmq",
            "ee/wmq",
            "mule-ss",
            "spring-security",
            "jbossts",
            "security",
            "data-mapper");

    private Connectors() {}

    /** Settles global elements that only this version has. */
    static void settle(MuleProject project) {
        project.globals().filter(global -> global.is("beans")).forEach(beans -> beans.children()
                .forEach(bean -> bean(bean, project)));
        project.globals()
                .filter(global -> global.namespace().startsWith("http://www.springframework.org/"))
                .forEach(global -> bean(global, project));
    }

    private static void bean(Element bean, MuleProject project) {
        boolean open = project.conversion()
                .account()
                .unit(bean)
                .filter(unit -> unit.outcome().isEmpty())
                .isPresent();
        if (!open) {
            return;
        }
        if (bean.is("import")) {
            project.conversion().account().settle(bean, Outcome.IGNORED, "its files are among the sources");
        } else if (bean.namespace().endsWith("/schema/util")) {
            project.conversion()
                    .account()
                    .settle(bean, Outcome.DIFFERENT, "has to be moved over with the classes that refer to it");
        } else if (bean.is("bean")) {
            bean(bean, bean.attribute("class", ""), project);
        }
    }

    private static void bean(Element bean, String type, MuleProject project) {
        if (type.endsWith("PropertyPlaceholderConfigurer") || type.endsWith("PropertySourcesPlaceholderConfigurer")) {
            project.conversion().account().settle(bean, Outcome.CONVERTED, "");
        } else {
            project.conversion()
                    .account()
                    .settle(
                            bean,
                            Outcome.DIFFERENT,
                            "the class " + type
                                    + " has to be moved over; a placeholder stands in its place where it is called");
        }
    }
}
