package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Beans of libraries that no route and no bean but those of the project's own classes refers to: they go where that Java goes. */
final class JavaOnly {

    static final String WITH_JAVA = "it goes with the routes in Java, which have to be moved over";

    static final String WHY = "no route uses it: where Java of the old bus does, it has to be set up anew with that";

    /** What does something by itself, or is found by its class. */
    private static final Pattern BY_ITSELF = Pattern.compile(
            ".*\\.camel\\..*|.*(Aspect|Bootstrap|Connector|Container|Daemon|Endpoint|Exporter|Flyway|Initializ|Interceptor|Invoking|Job"
                    + "|Liquibase|Listener|Migrat|Notifier|PostProcessor|Proxy|Publisher|Registrar|Registry|Runner|Schedul|Server"
                    + "|Service|Startup|Task|Timer).*");

    /** What waits to be called, whatever else is in its name. */
    private static final Pattern PASSIVE = Pattern.compile(
            ".*(Template|Config|Configuration|Properties|Credentials|CredentialsProvider|ProxyFactoryBean|TaskExecutor|TaskScheduler|(?<!Type)Converter"
                    + "|DataFormat|Repository|AggregationStrategy|Binding|FilterStrategy|Policy|AuthenticatorSupport"
                    + "|HttpClientConfigurer|KeyFormatStrategy|KeySelector|KeyAccessor|LoadBalancer|Namespaces?Context|SecurityConstraintMapping)|org\\.apache\\.cxf\\..*Interceptor|.*\\.(DefaultChannelHandlerFactory|ChannelHandlerFactories)");

    /** Clients that Camel finds by their class where an endpoint needs one: what the schemes of such endpoints have in them. */
    private static final Map<String, String> CLIENTS = Map.ofEntries(
            Map.entry("com.amazonaws.", "aws"),
            Map.entry("software.amazon.", "aws"),
            Map.entry("com.azure.", "azure"),
            Map.entry("com.datastax.", "cql"),
            Map.entry("com.google.", "google"),
            Map.entry("com.hazelcast.", "hazelcast"),
            Map.entry("com.microsoft.", "azure"),
            Map.entry("com.mongodb.", "mongodb"),
            Map.entry("io.minio.", "minio"),
            Map.entry("net.sf.ehcache.", "cache"),
            Map.entry("org.apache.kafka.", "kafka"),
            Map.entry("org.apache.solr.", "solr"),
            Map.entry("org.ehcache.", "cache"),
            Map.entry("org.elasticsearch.", "elasticsearch"),
            Map.entry("org.infinispan.", "infinispan"),
            Map.entry("org.opensearch.", "opensearch"),
            Map.entry("redis.", "redis"));

    private static final Set<String> STRUCTURES = Set.of("list", "map", "set", "constant", "property-path");
    private static final String UTIL = "http://www.springframework.org/schema/util";

    private final Mentions mentions;

    JavaOnly(Mentions mentions) {
        this.mentions = mentions;
    }

    /** Says what became of an endpoint, which stands where routes name it. */
    static void endpoint(Element endpoint, Project project, boolean withJava) {
        var account = project.conversion().account();
        if (!project.mentions().of(endpoint.attribute("id", "")).isEmpty()) {
            account.converted(endpoint);
        } else if (withJava) {
            account.different(endpoint, WITH_JAVA);
        } else {
            account.ignored(endpoint, WHY);
        }
    }

    /** Whether nothing is lost with it but what Java needs. */
    boolean is(Element element, String id) {
        return is(element, id, new HashSet<>());
    }

    private boolean is(Element element, String id, Set<Element> seen) {
        if (!seen.add(element)) {
            return true; // what asks for it is asked about already
        }
        boolean structure =
                STRUCTURES.contains(element.name()) && element.namespace().equals(UTIL);
        String className = LegacyBeans.className(element);
        boolean bean = element.is("bean")
                && (DataFormatBeans.name(className).isPresent() || !works(className))
                && element.attribute("init-method").isEmpty();
        boolean looked = element.is("jndi-lookup") || element.is("reference-list");
        return (structure || bean || looked)
                && (id.isEmpty() ? bean : mentions.of(id).stream().allMatch(one -> is(one, id(one), seen)));
    }

    private static String id(Element element) {
        return element.attribute("id").or(() -> element.attribute("name")).orElse("");
    }

    /** Whether an object of the class does something that nothing asks it for, or a component finds it by its class. */
    private boolean works(String className) {
        Optional<String> client = CLIENTS.entrySet().stream()
                .filter(library -> className.startsWith(library.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (client.isPresent()) {
            return mentions.words().anyMatch(word -> word.contains(client.orElseThrow()));
        }
        boolean found = className.startsWith("org.fusesource.camel.");
        return found
                || (BY_ITSELF.matcher(className).matches()
                        && !PASSIVE.matcher(className).matches());
    }
}
