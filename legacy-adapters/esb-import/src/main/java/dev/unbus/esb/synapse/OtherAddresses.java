package dev.unbus.esb.synapse;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Addresses that are not HTTP: queues, folders, mail. */
final class OtherAddresses {

    /** A path that ends with a file: what has no extension is taken for a folder. */
    static final Pattern FILE = Pattern.compile("[^/]/[^/]*\\w\\.\\w{1,5}$");

    private final Estate estate;
    private final Flow flow;
    private final String key;

    OtherAddresses(Estate estate, Flow flow, String key) {
        this.estate = estate;
        this.flow = flow;
        this.key = key;
    }

    /** Adds the steps; what differs from the old bus, or nothing. */
    String add(String uri, boolean oneWay) {
        String scheme = uri.contains(":") ? uri.substring(0, uri.indexOf(':')).toLowerCase(Locale.ROOT) : "";
        switch (scheme) {
            case "jms" -> jms(uri, oneWay);
            case "vfs" -> {
                flow.add(Model.bean("Departure", "other"));
                file(uri, fileName(uri));
            }
            case "mailto" -> mail(uri);
            case "rabbitmq" -> {
                return rabbit(uri, oneWay);
            }
            case "mqtt" -> mqtt(uri);
            case "local" -> local(uri);
            default ->
                throw new Unconvertible(
                        "an address of this kind has no counterpart: " + (scheme.isEmpty() ? "no scheme" : scheme));
        }
        if (scheme.equals("vfs") && !oneWay) {
            return "a file is written also for a message that awaits a response, which the old bus refused";
        }
        return "";
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
        String address = (topic ? "topic:" : "queue:") + setting;
        flow.add(
                Model.bean("Departure", "other"),
                Model.to(asks ? "jms:" + address + reply(parameters) : "unbus-jms:" + address));
        if (asks) {
            flow.add(Model.bean("Arrival", "response"));
        }
    }

    /** The old sender waited for half a minute, at a queue for this reply or at one that is said. */
    private String reply(Map<String, String> parameters) {
        String queue =
                parameters.getOrDefault("transport.jms.ReplyDestination", "").replaceFirst("^/?dynamicQueues/", "");
        return "?requestTimeout=30000"
                + (queue.isEmpty()
                        ? ""
                        : "&replyToType=Shared&replyTo=" + estate.conversion().setting(key + ".reply", queue));
    }

    /** Writes an answer into a folder, or the file that the address is. */
    void reply(String uri, Optional<String> name) {
        file(uri, name.isPresent() ? checked(name.get()) : fileName(uri));
    }

    private void file(String uri, String name) {
        String path = uri.replaceFirst("^vfs:", "").replaceFirst("\\?.*", "");
        int slash = path.lastIndexOf('/');
        boolean named = FILE.matcher(path).find();
        String plain = named ? path.substring(0, slash) : path;
        StringJoiner options = new StringJoiner("&", "?", "").setEmptyValue("");
        if (uri.contains("Append=true")) {
            options.add("fileExist=Append");
        }
        Folders folders = new Folders(estate, key);
        String address = folders.uri(plain);
        if (!folders.password().isEmpty()) {
            options.add(folders.password());
        }
        flow.add(
                named
                        ? Model.header("CamelFileName", Model.constant(path.substring(slash + 1)))
                        : Model.bean("FileName", "take(${exchange}, '" + name + "')"),
                Model.to(address + options));
    }

    /** What a file is called when the message does not say so. */
    private static String fileName(String uri) {
        return checked(parameters(uri).getOrDefault("transport.vfs.ReplyFileName", "response.xml"));
    }

    private static String checked(String name) {
        if (!name.matches("[\\w .-]+")) {
            throw new Unconvertible("no name of a file: " + name);
        }
        return name;
    }

    private void mail(String uri) {
        String to = uri.substring("mailto:".length()).replaceFirst("\\?.*", "");
        String host = estate.conversion().setting("mail.smtp.host", "localhost");
        String receiver = estate.conversion().setting(key + ".to", to);
        flow.add(Model.bean("Departure", "other"), Model.to("smtp:" + host + (to.isEmpty() ? "" : "?to=" + receiver)));
    }

    private String rabbit(String uri, boolean oneWay) {
        Map<String, String> parameters = parameters(uri);
        Rabbit rabbit = new Rabbit(estate.conversion(), key, name -> Optional.ofNullable(parameters.get(name)));
        flow.add(
                Model.bean("Departure", "other"),
                Model.header("CamelSpringRabbitmqContentType", Model.simple("${header.Content-Type}")),
                Model.to(rabbit.target(oneWay, path(uri))));
        if (oneWay) {
            return rabbit.difference();
        }
        flow.add(Model.bean("Arrival", "response"));
        StringJoiner differences = new StringJoiner("; ");
        if (!uri.contains("rabbitmq.replyto.name")) {
            differences.add(
                    "it waits for a reply; older versions of the old bus did so for rabbitmq.replyto.name only");
        }
        if (!rabbit.difference().isEmpty()) {
            differences.add(rabbit.difference());
        }
        return differences.toString();
    }

    private static String path(String uri) {
        return uri.substring(uri.indexOf(':') + 1).replaceFirst("\\?.*", "").replaceFirst("^/+", "");
    }

    private void mqtt(String uri) {
        Map<String, String> parameters = parameters(uri);
        String topic = parameters.getOrDefault("mqtt.topic.name", path(uri));
        flow.add(
                Model.bean("Departure", "other"),
                Model.to(Mqtt.address(
                        topic, key, name -> Optional.ofNullable(parameters.get(name)), estate.conversion())));
    }

    private void local(String uri) {
        String path = uri.replaceFirst("^local:/*", "/");
        String base = estate.conversion().setting("local.url", "http://localhost:8080");
        flow.add(
                Model.bean("Departure", "asItIs"),
                Model.to(base + path + "?bridgeEndpoint=true&" + AddressSteps.HTTP),
                Model.bean("Arrival", "response"));
    }
}
