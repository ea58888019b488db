package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Names;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** Addresses to read from, made of the parameters of a transport. */
final class Sources {

    private final Estate estate;
    private final String key;
    private final Function<String, Optional<String>> parameters;

    Sources(Estate estate, String name, Function<String, Optional<String>> parameters) {
        this.estate = estate;
        this.key = Names.kebab(name);
        this.parameters = parameters;
    }

    private String get(String name, String otherwise) {
        return parameters.apply(name).orElse(otherwise);
    }

    private String setting(String what, String value) {
        return estate.conversion().setting(key + "." + what, value);
    }

    Optional<String> jms(String name) {
        String destination = get("transport.jms.Destination", name).replaceFirst("^/", "");
        boolean topic = get("transport.jms.DestinationType", "").equalsIgnoreCase("topic")
                || get("transport.jms.ConnectionFactoryType", "").equalsIgnoreCase("topic");
        return Optional.of("unbus-jms:" + (topic ? "topic:" : "queue:") + setting("destination", destination));
    }

    Optional<String> file() {
        String uri = get("transport.vfs.FileURI", "").replaceFirst("^vfs:", "");
        if (uri.isEmpty()) {
            throw new Unconvertible("the folder to read from is not said");
        }
        StringJoiner options = new StringJoiner("&");
        // Camel takes no notice of upper and lower case by itself.
        parameters
                .apply("transport.vfs.FileNamePattern")
                .ifPresent(pattern -> options.add("include=" + raw("(?-i)" + pattern)));
        options.add("delay=" + seconds(get("transport.PollInterval", "300")));
        after("Process", options, "move", "moveFailed");
        Folders folders = new Folders(estate, key);
        String plain = uri.replaceFirst("\\?.*", "");
        boolean single = OtherAddresses.FILE.matcher(plain).find();
        String address = folders.uri(single ? plain.substring(0, plain.lastIndexOf('/')) : uri);
        if (single) {
            options.add("fileName=" + setting("file", plain.substring(plain.lastIndexOf('/') + 1)));
        }
        if (!folders.password().isEmpty()) {
            options.add(folders.password());
        }
        return Optional.of(address + "?" + options);
    }

    private static String raw(String text) {
        return "RAW(" + text + ")";
    }

    private static String seconds(String interval) {
        String number = interval.replaceAll("[^0-9]", "");
        long value = number.isEmpty() ? 300 : Long.parseLong(number);
        return String.valueOf(interval.toLowerCase(Locale.ROOT).endsWith("ms") ? value : value * 1000);
    }

    private void after(String what, StringJoiner options, String move, String failed) {
        if (get("transport.vfs.ActionAfter" + what, "DELETE").equalsIgnoreCase("MOVE")) {
            options.add(move + "=" + folder(get("transport.vfs.MoveAfterProcess", "done"), "done"));
        } else {
            options.add("delete=true");
        }
        if (get("transport.vfs.ActionAfterFailure", "DELETE").equalsIgnoreCase("MOVE")) {
            options.add(failed + "=" + folder(get("transport.vfs.MoveAfterFailure", "failed"), "failed"));
        }
    }

    private String folder(String uri, String what) {
        String path =
                uri.replaceFirst("^(vfs:)?(file:/*|s?ftps?://[^/]*/*)", "/").replaceFirst("\\?.*", "");
        return setting(what, path);
    }

    Optional<String> mail() {
        String protocol = get("transport.mail.Protocol", "imap").toLowerCase(Locale.ROOT);
        String scheme = protocol.startsWith("pop3") ? protocol : protocol.startsWith("imap") ? protocol : "imap";
        String host = setting("mail.host", get("mail." + protocol + ".host", "localhost"));
        estate.conversion().secret(key + ".mail.password");
        String user = setting("mail.user", get("mail." + protocol + ".user", ""));
        return Optional.of(scheme + ":" + host + "?username=" + user + "&password={{" + key + ".mail.password}}&delay="
                + seconds(get("transport.PollInterval", "300")) + mailbox());
    }

    /** The folder of mails that is read, and what becomes of those that were. */
    private String mailbox() {
        String folder = parameters
                .apply("transport.mail.Folder")
                .map(name -> "&folderName=" + setting("mail.folder", name))
                .orElse("");
        boolean moves = get("transport.mail.ActionAfterProcess", "DELETE").equalsIgnoreCase("MOVE");
        Optional<String> done =
                parameters.apply("transport.mail.MoveAfterProcess").filter(name -> moves);
        return folder
                + done.map(name -> "&moveTo=" + setting("mail.done", name)).orElse("&delete=true");
    }

    Rabbit rabbit() {
        return new Rabbit(estate.conversion(), key, parameters);
    }
}
