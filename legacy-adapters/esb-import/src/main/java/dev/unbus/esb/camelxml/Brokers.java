package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brokers of the old bus: the one that the queues of a file are on becomes that of the platform. */
final class Brokers {

    private static final String KEY = "quarkus.artemis.";
    private static final Pattern CLASSES = Pattern.compile(
            ".*ActiveMQ\\w*ConnectionFactory|.*ConnectionFactory\\w*|.*\\bJmsComponent|.*ActiveMQComponent|.*JmsConfiguration"
                    + "|.*ActiveMQConfiguration|.*AMQPComponent|.*AMQPConnectionDetails|.*SjmsComponent|.*Sjms2Component"
                    + "|.*GenericResourceManager|.*JmsTemplate|.*JmsPool\\w*");
    private static final Pattern NOT_JMS = Pattern.compile(".*([Rr]abbit|[Rr]edis|[Kk]afka|[Mm]ongo|[Mm]ail|[Ff]tp).*");
    private static final Pattern ADDRESS = Pattern.compile("(tcp|nio|ssl)://[^,?)\\s]+");
    private static final Set<String> ADDRESSES = Set.of("brokerurl", "remoteuri", "address", "url");

    /** What a container or another file may give the name of a broker by. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)connection-?factory|jms|activemq|artemis|amqp");

    private static final List<String> OF_BOOT = List.of(
            "spring.activemq", "spring.artemis", "camel.component.activemq", "camel.component.jms", "quarkus.artemis");

    private final Conversion conversion;
    private final LegacyBeans beans;
    private final LegacyProperties properties;
    private final Settings settings;
    private final Map<String, String> ofFiles = new TreeMap<>();
    /** Whether a bean leads to a broker, be it by a name. */
    private final boolean led;

    Brokers(Conversion conversion, LegacyBeans beans, LegacyProperties properties, Settings settings) {
        this.conversion = conversion;
        this.beans = beans;
        this.properties = properties;
        this.settings = settings;
        this.led = beans.all().stream()
                .anyMatch(bean -> is(LegacyBeans.className(bean))
                        || ELSEWHERE.matcher(bean.xml()).find());
    }

    /** Whether objects of the class speak to a broker by JMS. */
    static boolean is(String className) {
        return CLASSES.matcher(className).matches()
                && !NOT_JMS.matcher(className).matches();
    }

    /**
     * Configures the platform's broker after the address that a connection factory, or a component that has one, leads to.
     *
     * @return what is different, and what the sources do not say
     * @throws BeyondException when the file has another broker already
     */
    String define(Element bean) {
        refuseSecond(bean);
        Map<String, String> values = values(bean);
        String raw = values.getOrDefault("address", "");
        String said = "the connection to the broker is configured as " + KEY + "url";
        if (raw.isEmpty()) {
            return said + (conversion.settings().containsKey(KEY + "url") ? "" : ", which has to be set");
        }
        account(values);
        String address = properties.resolved(raw).orElse("");
        Matcher tcp = ADDRESS.matcher(address);
        if (!tcp.find()) {
            return said + ", which has to be set: " + shown(address.isEmpty() ? raw : address)
                    + " is no address of an Artemis broker";
        }
        return said
                + address(tcp.group().replaceFirst("^(nio|ssl)", "tcp"))
                + (tcp.find() ? "; further addresses for failover are left out" : "");
    }

    /** What is different about queues where no bean leads to their broker; empty where one does. */
    Optional<String> withoutBean() {
        if (led) {
            return Optional.empty();
        }
        return Optional.of(OF_BOOT.stream()
                .filter(this::configured)
                .findFirst()
                .map(prefix -> "the broker of " + prefix + " is configured as " + KEY + "url: it has to be an Artemis")
                .orElse("the sources do not say where the broker is: " + KEY + "url has to be set"));
    }

    /** Takes over what the configuration of Spring Boot says of the broker. */
    private boolean configured(String prefix) {
        Optional<String> address = Stream.of("broker-url", "brokerUrl", "url")
                .flatMap(name -> Optional.ofNullable(properties.value(prefix + "." + name)).stream())
                .findFirst()
                .flatMap(properties::resolved)
                .filter(url -> ADDRESS.matcher(url).find());
        address.map(ADDRESS::matcher).filter(Matcher::find).ifPresent(tcp -> {
            conversion.setting(KEY + "url", tcp.group().replaceFirst("^(nio|ssl)", "tcp"));
            Stream.of("user", "username")
                    .flatMap(name -> Optional.ofNullable(properties.value(prefix + "." + name)).stream())
                    .findFirst()
                    .ifPresent(user -> settings.platform(properties, KEY + "username", user));
            if (properties.has(prefix + ".password")) {
                conversion.secret(KEY + "password");
            }
        });
        return address.isPresent();
    }

    private String address(String tcp) {
        var there = conversion.settings().get(KEY + "url");
        if (there != null && !there.value().equals(tcp)) {
            return " to " + there.value() + ", not to " + tcp + ", which this file names";
        }
        conversion.setting(KEY + "url", tcp);
        return ": the broker there has to be an Artemis";
    }

    private void account(Map<String, String> values) {
        if (values.containsKey("user") && !conversion.settings().containsKey(KEY + "username")) {
            settings.platform(properties, KEY + "username", values.getOrDefault("user", ""));
        }
        if (values.containsKey("password")) {
            conversion.secret(KEY + "password");
        }
    }

    /** Refuses what leads to another broker than the first of its file: an integration knows one. */
    void refuseSecond(Element bean) {
        String own = normal(values(bean).getOrDefault("address", ""));
        String first = ofFile(bean.file());
        if (!own.isEmpty() && !first.isEmpty() && !own.equals(first)) {
            throw new BeyondException("it leads to a second broker, " + shown(own) + "; an integration knows one");
        }
    }

    private String ofFile(String file) {
        return ofFiles.computeIfAbsent(file, none -> beans.all().stream()
                .filter(bean -> bean.file().equals(file) && is(LegacyBeans.className(bean)))
                .map(bean -> normal(values(bean).getOrDefault("address", "")))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(""));
    }

    private String normal(String raw) {
        return properties.resolved(raw).orElse(raw).replaceFirst("\\?.*", "");
    }

    private static String shown(String address) {
        return address.replaceAll("//[^@/]*@", "//");
    }

    private Map<String, String> values(Element bean) {
        Map<String, String> values = new TreeMap<>();
        collect(bean, values, new HashSet<>());
        return values;
    }

    private void collect(Element bean, Map<String, String> values, Set<Element> seen) {
        if (!seen.add(bean)) {
            return;
        }
        bean.attribute("brokerURL").ifPresent(url -> values.putIfAbsent("address", url));
        bean.attribute("userName").ifPresent(user -> values.putIfAbsent("user", user));
        bean.attribute("password").ifPresent(secret -> values.putIfAbsent("password", secret));
        for (Element property : bean.all().filter(Brokers::holdsValue).toList()) {
            LibraryBeans.value(property)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> note(property, value.strip(), values));
            Optional<Element> referred = property.attribute("ref").map(beans::element);
            referred.ifPresent(other -> collect(other, values, seen));
        }
    }

    private static void note(Element property, String value, Map<String, String> values) {
        String name = property.attribute("name", "").toLowerCase(Locale.ROOT);
        if (ADDRESSES.contains(name) || (!property.is("property") && value.contains(":"))) {
            values.putIfAbsent("address", value);
        } else if (name.equals("username") || name.equals("user")) {
            values.putIfAbsent("user", value);
        } else if (name.equals("password")) {
            values.putIfAbsent("password", value);
        }
    }

    private static boolean holdsValue(Element element) {
        return element.is("property") || element.is("constructor-arg") || element.is("argument");
    }
}
