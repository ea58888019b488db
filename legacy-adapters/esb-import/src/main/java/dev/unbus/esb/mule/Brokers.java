package dev.unbus.esb.mule;

import dev.unbus.esb.dialect.Conversion.Setting;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The broker of JMS that a configuration names, which becomes the one that the integration has. */
public final class Brokers {

    /** Where the broker is. */
    public static final String URL = "quarkus.artemis.url";

    private static final String USER = "quarkus.artemis.username";
    private static final String PASSWORD = "quarkus.artemis.password";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:failover:\\(?)?((?:tcp|ssl|amqps?)://[^,)?;\\s]+|\\$\\{[^}]*}).*");
    private static final String ARTEMIS = "the broker is that of " + URL + ", and has to be ActiveMQ Artemis";

    private Brokers() {}

    /**
     * Writes the settings of the broker.
     *
     * @param config the global element; empty when the sources do not have it
     * @param parts the elements with its attributes, the nearest first
     * @return what is different for what uses it; empty for nothing
     */
    public static String use(Optional<Element> config, List<Element> parts, MuleProject project) {
        String given = attribute(parts, "brokerUrl")
                .or(() -> attribute(parts, "brokerURL"))
                .orElse("");
        var address = ADDRESS.matcher(given.trim());
        String url = address.matches() ? project.settings().quarkusText(address.group(1)) : "";
        Setting known = project.conversion().settings().get(URL);
        config.ifPresent(element -> project.configured(element, ARTEMIS));
        if (known != null && !url.isEmpty() && !known.value().equals(url)) {
            String other = "an integration has one broker, " + URL + ": it is " + known.value() + ", not " + url;
            config.ifPresent(element -> project.configured(element, other));
            return other;
        } else if (url.isEmpty() && known == null) {
            project.settings().absent(URL, "");
            return "";
        } else if (known == null) {
            project.settings().quarkus(URL, address.group(1));
            attribute(parts, "username").ifPresent(user -> project.settings().quarkus(USER, user));
            attribute(parts, "password")
                    .ifPresent(password -> project.settings().quarkus(PASSWORD, password));
        }
        return "";
    }

    private static Optional<String> attribute(List<Element> parts, String name) {
        return parts.stream().flatMap(part -> part.attribute(name).stream()).findFirst();
    }

    /** The keys of user and password, as far as there are any. */
    public static List<String> credentials(List<Element> parts) {
        return List.of("username", "password").stream()
                .filter(name -> attribute(parts, name).isPresent())
                .map(name -> "quarkus.artemis." + name)
                .toList();
    }
}
