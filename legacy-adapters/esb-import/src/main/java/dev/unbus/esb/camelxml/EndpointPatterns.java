package dev.unbus.esb.camelxml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns of addresses that interceptors are for: those of today begin with the schemes of today. */
final class EndpointPatterns {

    private static final Pattern BEGINNING = Pattern.compile("([a-z][a-z0-9-]*):(?://)?([^|()\\[\\]\\\\]*)\\*");
    private static final Map<String, String> SCHEMES = schemes();

    /** Queues are asked and sent to by two components. */
    private static final String QUEUES = "(unbus-)?jms";

    private EndpointPatterns() {}

    private static Map<String, String> schemes() {
        Map<String, String> schemes = new HashMap<>(Map.of(
                "ahc", "http",
                "http4", "http",
                "https4", "https",
                "mina2", "mina",
                "netty4", "netty",
                "quartz2", "quartz",
                "direct-vm", "direct",
                "vm", "seda",
                "kafka", "unbus-kafka",
                "rabbitmq", "spring-rabbitmq"));
        for (String queues : new String[] {"jms", "activemq", "activemq6", "amqp", "amq", "sjms", "sjms2"}) {
            schemes.put(queues, QUEUES);
        }
        for (String server : new String[] {"jetty", "netty4-http", "netty-http", "restlet", "servlet", "undertow"}) {
            schemes.put(server, "platform-http");
        }
        return schemes;
    }

    /** The pattern for addresses of today; notes one that is for addresses as they were. */
    static String today(String pattern, ContextScope scope, Notes notes) {
        Matcher beginning = BEGINNING.matcher(pattern);
        if (beginning.matches() && beginning.group(1).matches("direct|seda")) {
            String channels = scope.project().channels().computed(scope.name(), beginning.group(2));
            return beginning.group(1) + ":" + channels + "*";
        }
        String scheme = beginning.matches() ? SCHEMES.getOrDefault(beginning.group(1), "") : "";
        if (scheme.isEmpty()) {
            boolean other = SCHEMES.keySet().stream()
                    .anyMatch(old -> Pattern.compile("(?<![\\w:-])" + old + "(?=[:|)])")
                            .matcher(pattern)
                            .find());
            if (other) {
                notes.different("the pattern " + pattern + " is for addresses as they were: it has to be written anew");
            }
            return pattern;
        }
        String rest = beginning.group(2);
        boolean whole = rest.isEmpty() || rest.equals(".");
        if (scheme.equals("platform-http") && !whole) {
            notes.different("the pattern " + pattern + " is for addresses as they were: it has to be written anew");
            return pattern;
        }
        if (!scheme.equals(QUEUES)) {
            return scheme + ":" + rest + "*";
        }
        return QUEUES + ":" + (whole ? "" : queue(rest.replaceFirst("\\.$", ""))) + ".*";
    }

    /** The beginning of the name of a queue or topic, in a pattern. */
    private static String queue(String beginning) {
        boolean named = beginning.matches("(queue|topic|temp-queue|temp-topic):.*");
        return (named ? "" : "queue:") + Pattern.quote(beginning);
    }
}
