package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.ClassRules.Rule;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Elements of other namespaces than Camel's and those of beans, which routes do not need as such: what became of each. */
final class ElementRules {

    private static final String CXF = "http://cxf\\.apache\\.org/";
    private static final String AMQ = "http://activemq\\.apache\\.org/schema/core ";
    private static final String SPRING = "http://www\\.springframework\\.org/schema/";
    private static final String MOVED =
            "Java that asks for it has to be moved over; Quarkus has a counterpart of its own";

    /** By namespace and name. */
    private static final List<Rule> RULES = List.of(
            rule(
                    CXF + "jaxws (endpoint|server)",
                    Outcome.DIFFERENT,
                    "Quarkus CXF serves its class once that has been moved over, as a quarkus.cxf.endpoint"),
            rule(
                    CXF + "jax(ws|rs) (client|client-.*)",
                    Outcome.DIFFERENT,
                    "Java that calls it has to be moved over; a quarkus.cxf.client or a REST client of Quarkus is injected there"),
            rule(
                    CXF + "transports/http/configuration conduit",
                    Outcome.DIFFERENT,
                    "the time limits, the trust and the credentials of HTTP clients have to be set anew: quarkus.cxf.client, quarkus.tls"),
            rule(
                    CXF + "transports/http(-jetty|-undertow)?/configuration (destination|engine-factory)",
                    Outcome.DIFFERENT,
                    "served at the integration's own HTTP port, whose certificate has to be set anew: quarkus.http, quarkus.tls"),
            rule(CXF + "(core|configuration/\\w+) .*", Outcome.IGNORED, "belongs to the old container"),
            rule(
                    SPRING + "tx (advice|jta-transaction-manager)",
                    Outcome.DIFFERENT,
                    "transactions are those of Quarkus (Narayana); methods in Java have to ask for them with @Transactional"),
            rule(
                    AMQ + "(redeliveryPolicy|redeliveryPolicyMap|redeliveryPolicyEntry|prefetchPolicy)",
                    Outcome.DIFFERENT,
                    "what it sets has to be set at the broker, or in quarkus.artemis.url"),
            rule(
                    AMQ + "(systemUsage|policyEntry|destinationPolicy|kahaDB|transportConnector|\\w+Plugin)",
                    Outcome.DIFFERENT,
                    "belongs to the broker, which runs on its own: it has to be set there"),
            rule(
                    AMQ
                            + "(pooledConnectionFactory|xaConnectionFactory|xaPooledConnectionFactory|jcaPooledConnectionFactory)",
                    Outcome.DIFFERENT,
                    "the connection to the broker is configured as quarkus.artemis.url, which has to be set"),
            rule(
                    "http://www\\.jolokia\\.org/.* .*|http://www\\.ryantenney\\.com/schema/metrics \\S+",
                    Outcome.IGNORED,
                    "observation is that of the platform"),
            rule(
                    "http://aries\\.apache\\.org/(blueprint/)?xmlns/transactions/\\S+ transaction",
                    Outcome.DIFFERENT,
                    "transactions are those of Quarkus (Narayana); methods in Java have to ask for them with @Transactional"),
            rule(
                    "http://aries\\.apache\\.org/xmlns/jpa/\\S+ (unit|context)",
                    Outcome.DIFFERENT,
                    "the persistence unit is that of Quarkus (Hibernate ORM); its entities have to be moved over"),
            rule(
                    SPRING + "mvc (resources|default-servlet-handler|view-controller|annotation-driven)",
                    Outcome.DIFFERENT,
                    "pages and files are served by Quarkus, from META-INF/resources: they have to be moved over"),
            rule(
                    "http://mybatis\\.org/schema/mybatis-spring scan|" + SPRING + "websocket .*",
                    Outcome.DIFFERENT,
                    MOVED),
            rule("http://www\\.jasypt\\.org/schema/encryption \\S+", Outcome.DIFFERENT, ContextConverter.ENCRYPTED),
            rule(
                    SPRING + "osgi-compendium (config-properties|managed-properties|cm-properties)",
                    Outcome.DIFFERENT,
                    "the configuration is that of the integration: what it said has to be set there"),
            rule(
                    SPRING + "rabbit ([a-z]+-exchange|queue-arguments)",
                    Outcome.DIFFERENT,
                    "exchanges and their bindings have to be declared at the broker"),
            rule(SPRING + "osgi bundle", Outcome.IGNORED, "belongs to the old container"),
            rule(
                    SPRING + "aop aspectj-autoproxy",
                    Outcome.DIFFERENT,
                    "aspects in Java have to be moved over, as interceptors of Quarkus"),
            rule(
                    SPRING + "context spring-configured|" + SPRING + "context mbean-.*",
                    Outcome.IGNORED,
                    "belongs to the old container; Quarkus finds beans by their annotations"),
            rule(SPRING + "(data/jpa|data/mongo|data/redis) (repositories|auditing)", Outcome.DIFFERENT, MOVED),
            rule(
                    "http://karaf\\.apache\\.org/xmlns/jaas/.* .*",
                    Outcome.IGNORED,
                    "a realm of Karaf: what asks for it says so"),
            rule(
                    "http://karaf\\.apache\\.org/xmlns/shell/.* .*",
                    Outcome.IGNORED,
                    "there is no shell of Karaf any more"));

    /** What only Java of the old bus uses, unless a route does. */
    private static final Pattern OF_JAVA = Pattern.compile(
            SPRING + "(task (executor|scheduler)|oxm .*|lang .*|jee (local|remote)-slsb"
                    + "|data/(mongo|redis) .*|rabbit (connection-factory|admin|template)|context .*|cache .*|osgi (list|set)|ldap .*|batch job-repository)");

    /** What a server of CXF may ask of its clients, beyond what the platform does. */
    private static final Pattern ASKS = Pattern.compile("clientAuthentication|authorization|handlers");

    private ElementRules() {}

    private static Rule rule(String name, Outcome outcome, String reason) {
        return new Rule(Pattern.compile(name), outcome, reason);
    }

    /** What became of an element that no route uses; empty when nothing is known. */
    static Optional<Rule> of(Element element, LegacyBeans beans) {
        String name = element.namespace() + " " + element.name();
        if (isGuarded(element, beans)) {
            return Optional.empty();
        }
        Optional<Rule> known = RULES.stream()
                .filter(rule -> rule.className().matcher(name).matches())
                .findFirst();
        boolean ofJava =
                known.isEmpty() && !beans.used(element) && OF_JAVA.matcher(name).matches();
        return ofJava ? Optional.of(rule(name, Outcome.IGNORED, JavaOnly.WHY)) : known;
    }

    /** Whether a server lets not everybody in: it has to be set up anew. */
    private static boolean isGuarded(Element element, LegacyBeans beans) {
        boolean client = element.name().matches("client|conduit");
        return !client
                && element.namespace().startsWith("http://cxf.apache.org/")
                && (SoapEndpoints.secured(element, beans)
                        || element.all()
                                .anyMatch(below -> ASKS.matcher(below.name()).matches()));
    }
}
