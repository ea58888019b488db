package dev.unbus.esb.synapse;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Addresses that are not HTTP: queues, folders, mail. */
final class OtherAddresses {

    private final Estate estate;
    private final Flow flow;
    private final String key;

    OtherAddresses(Estate estate, Flow flow, String key) {
        this.estate = estate;
        this.flow = flow;
        this.key = key;
    }

    void add(String uri, boolean oneWay) {
        String scheme = uri.contains(":") ? uri.substring(0, uri.indexOf(':')).toLowerCase(Locale.ROOT) : "";
        switch (scheme) {
            case "jms" -> jms(uri, oneWay);
            case "vfs" -> file(uri);
            case "mailto" -> mail(uri);
            case "rabbitmq" -> rabbit(uri);
            case "mqtt" -> mqtt(uri);
            case "local" -> local(uri);
            default ->
                throw new Unconvertible(
                        "an address of this kind has no counterpart: " + (scheme.isEmpty() ? "no scheme" : scheme));
        }
    }

    private static Map<String, String> parameters(String uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int question = uri.indexOf('?');
        for (String pair :
                question < 0 ? new String[0] : uri.substring(question + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return parameters;
    }

    private void jms(String uri, boolean oneWay) {
        String destination = uri.substring(4)
                .replaceFirst("\\?.*", "")
                .replaceFirst("^/+", "")
                .replaceFirst("^dynamic(Queues|Topics)/", "");
        Map<String, String> parameters = parameters(uri);
        boolean topic =
                parameters.getOrDefault("transport.jms.DestinationType", "").equalsIgnoreCase("topic")
                        || uri.contains("dynamicTopics/");
        String setting = estate.conversion().setting(key + ".destination", destination);
        boolean asks = !oneWay && !topic;
        flow.add(
                Model.bean("Departure", "asItIs"),
                Model.to((asks ? "jms:" : "unbus-jms:") + (topic ? "topic:" : "queue:") + setting));
        if (asks) {
            flow.add(Model.bean("Arrival", "response"));
        }
    }

    private void file(String uri) {
        String plain = uri.replaceFirst("^vfs:", "").replaceFirst("\\?.*", "");
        StringJoiner options = new StringJoiner("&", "?", "").setEmptyValue("");
        if (uri.contains("Append=true")) {
            options.add("fileExist=Append");
        }
        Folders folders = new Folders(estate, key);
        String address = folders.uri(plain);
        if (!folders.password().isEmpty()) {
            options.add(folders.password());
        }
        flow.add(Model.bean("Departure", "asItIs"), Model.to(address + options));
    }

    private void mail(String uri) {
        String to = uri.substring("mailto:".length()).replaceFirst("\\?.*", "");
        String host = estate.conversion().setting("mail.smtp.host", "localhost");
        String receiver = estate.conversion().setting(key + ".to", to);
        flow.add(Model.bean("Departure", "asItIs"), Model.to("smtp:" + host + (to.isEmpty() ? "" : "?to=" + receiver)));
    }

    private void rabbit(String uri) {
        Map<String, String> parameters = parameters(uri);
        String exchange = parameters.getOrDefault("rabbitmq.exchange.name", "");
        String routing = parameters.getOrDefault(
                "rabbitmq.queue.routing.key", parameters.getOrDefault("rabbitmq.queue.name", ""));
        flow.add(
                Model.bean("Departure", "asItIs"),
                Model.to("spring-rabbitmq:"
                        + estate.conversion().setting(key + ".exchange", exchange.isEmpty() ? "default" : exchange)
                        + "?exchangePattern=InOnly&routingKey="
                        + estate.conversion().setting(key + ".routing-key", routing)));
    }

    private void mqtt(String uri) {
        String topic = parameters(uri)
                .getOrDefault(
                        "mqtt.topic.name",
                        uri.substring(5).replaceFirst("\\?.*", "").replaceFirst("^/+", ""));
        flow.add(
                Model.bean("Departure", "asItIs"),
                Model.to("paho-mqtt5:" + estate.conversion().setting(key + ".topic", topic)));
    }

    private void local(String uri) {
        String path = uri.replaceFirst("^local:/*", "/");
        String base = estate.conversion().setting("local.url", "http://localhost:8080");
        flow.add(
                Model.bean("Departure", "asItIs"),
                Model.to(base + path + "?bridgeEndpoint=true&throwExceptionOnFailure=false"),
                Model.bean("Arrival", "response"));
    }
}
