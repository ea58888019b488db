package dev.unbus.esb.camelxml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Components that Camel 3 and 4 took away, each as the one that the migration guides name instead. */
final class Successors {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Pattern PARTED = Pattern.compile("(//)?([a-z]+):(.*)", Pattern.DOTALL);
    private static final Map<String, String> QUALITIES =
            Map.of("AtMostOnce", "0", "AtLeastOnce", "1", "ExactlyOnce", "2");
    private static final Map<String, String> METERS =
            Map.of("meter", "counter", "counter", "counter", "timer", "timer", "histogram", "summary");

    private Successors() {}

    static void into(Map<String, SchemeRule> rules) {
        rules.put("mqtt", Successors::mqtt);
        rules.put("metrics", Successors::metrics);
        rules.put("websocket", Successors::webSocketServer);
        rules.put("ahc-ws", (uri, use) -> webSocketClient(uri, use, false));
        rules.put("ahc-wss", (uri, use) -> webSocketClient(uri, use, true));
        rules.put("rabbitmq", RabbitEndpoints::rabbit);
        rules.put("nats", Successors::nats);
        rules.put("infinispan", Successors::infinispan);
        rules.put("solr", (uri, use) -> use.notes()
                .different("the component of Solr was written anew: its operations and headers have to be checked"));
        for (String old : Set.of("elasticsearch", "elasticsearch5", "elasticsearch-rest")) {
            rules.put(old, Successors::elasticsearch);
        }
        for (String parted : Set.of("hazelcast", "ignite", "xmlsecurity", "kubernetes", "openstack", "crypto-cms")) {
            rules.put(parted, Successors::parted);
        }
    }

    /** The component of this name was another one in Camel 2. */
    private static void elasticsearch(EndpointUri uri, EndpointUse use) {
        boolean later =
                uri.scheme().equals("elasticsearch") && use.scope().project().camel3();
        if (!later) {
            use.notes()
                    .different(
                            "the component of Elasticsearch was written anew: its operations, what they take and what"
                                    + " they answer have to be checked");
        }
        uri.to("elasticsearch", uri.barePath());
    }

    /** {@code hazelcast:map:name} is {@code hazelcast-map:name} since Camel 3, and others like it. */
    private static void parted(EndpointUri uri, EndpointUse use) {
        var parts = PARTED.matcher(uri.path());
        if (parts.matches() && CATALOG.component(uri.scheme() + "-" + parts.group(2))) {
            uri.to(uri.scheme() + "-" + parts.group(2), parts.group(3));
        }
    }

    /** In Camel 2 the path was the servers, and the topic an option. */
    private static void nats(EndpointUri uri, EndpointUse use) {
        uri.take("topic").ifPresent(topic -> {
            uri.options().putIfAbsent("servers", uri.barePath());
            uri.to("nats", topic);
        });
    }

    /** Before Camel 2.20 the path was the servers, and the cache an option. */
    private static void infinispan(EndpointUri uri, EndpointUse use) {
        uri.take("cacheName").ifPresent(cache -> {
            uri.options().putIfAbsent("hosts", uri.barePath());
            uri.to("infinispan", cache);
        });
    }

    /** Whether a component of Amazon's second library stands for one of the first. */
    static boolean amazon(String scheme) {
        return scheme.startsWith("aws-") && CATALOG.component("aws2-" + scheme.substring("aws-".length()));
    }

    static void amazon(EndpointUri uri, EndpointUse use) {
        uri.to("aws2-" + uri.scheme().substring("aws-".length()), uri.path());
        uri.options()
                .computeIfPresent(
                        "region",
                        (key, region) -> region.matches("[A-Z0-9_]+")
                                ? region.toLowerCase(Locale.ROOT).replace('_', '-')
                                : region);
        use.notes().different("by version 2 of Amazon's library");
    }

    private static void mqtt(EndpointUri uri, EndpointUse use) {
        String topic = uri.take(use.source() ? "subscribeTopicNames" : "publishTopicName")
                .or(() -> uri.take("subscribeTopicName"))
                .orElseThrow(() -> new BeyondException("the MQTT endpoint names no topic"));
        if (topic.contains(",")) {
            throw new BeyondException("an endpoint of Paho has one topic, not " + topic);
        }
        uri.rename("host", "brokerUrl");
        uri.take("qualityOfService")
                .ifPresent(quality -> uri.options().put("qos", QUALITIES.getOrDefault(quality, "1")));
        uri.options().putIfAbsent("qos", "1");
        uri.rename("byDefaultRetain", "retained");
        uri.rename("keepAlive", "keepAliveInterval");
        uri.to("paho", topic);
        use.notes().different("by the client of Paho");
    }

    private static void metrics(EndpointUri uri, EndpointUse use) {
        String[] path = uri.barePath().split(":", 2);
        String meter = path.length == 2 ? METERS.get(path[0]) : null;
        if (meter == null) {
            throw new BeyondException("Micrometer has no gauge that a message sets: " + uri.path());
        }
        uri.rename("mark", "increment");
        uri.to("micrometer", meter + ":" + path[1]);
        use.notes().different("measured by Micrometer; the headers CamelMetrics are named CamelMicrometer");
    }

    private static void webSocketServer(EndpointUri uri, EndpointUse use) {
        String path = uri.barePath();
        TreeSet<String> lost = new TreeSet<>(uri.options().keySet());
        lost.remove("sendToAll");
        lost.forEach(uri::take);
        uri.to("vertx-websocket", path.matches("[^/]+:.*") ? path : "0.0.0.0:9292/" + path);
        use.notes()
                .different("served by Vert.x; the headers websocket.* are named CamelVertxWebsocket"
                        + (lost.isEmpty() ? "" : "; left out: " + lost));
    }

    private static void webSocketClient(EndpointUri uri, EndpointUse use, boolean secure) {
        if (secure) {
            throw new BeyondException("the certificates of a web socket have to be set up anew");
        }
        String path = uri.barePath();
        uri.to("vertx-websocket", path.replaceFirst("^([^/:]+)(/|$)", "$1:80$2"));
        if (use.source()) {
            uri.options().put("consumeAsClient", "true");
        }
        use.notes().different("by the client of Vert.x");
    }
}
