package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves hosts, ports, folders and credentials of endpoints into the configuration, and notes what is outside of the bus. */
final class Addresses {

    private static final Set<String> WITH_AUTHORITY =
            Set.of("http", "https", "ftp", "ftps", "sftp", "smtp", "smtps", "imap", "imaps", "pop3", "pop3s");
    private static final Set<String> INSIDE = Set.of(
            "bean",
            "browse",
            "class",
            "controlbus",
            "dataformat",
            "dataset",
            "dataset-test",
            "direct",
            "disruptor",
            "freemarker",
            "language",
            "log",
            "mock",
            "platform-http",
            "quartz",
            "ref",
            "scheduler",
            "seda",
            "stub",
            "timer",
            "validator",
            "velocity",
            "xquery",
            "xslt",
            "xslt-saxon",
            "mustache",
            "kamelet",
            "crypto",
            "stream");
    private static final Set<String> SECRETS = Set.of(
            "password",
            "passphrase",
            "secretKey",
            "accessKey",
            "token",
            "clientSecret",
            "appid",
            "authPassword",
            "privateKeyPassphrase");
    private static final Set<String> ACCOUNTS =
            Set.of("username", "userName", "user", "authUsername", "clientId", "accessKeyId");
    private static final Pattern AUTHORITY =
            Pattern.compile("(//)?(?:([^@/]*)@)?(\\[[^]]*]|[^:/?]*)(?::([^/]*))?(.*)", Pattern.DOTALL);

    private static final Pattern ACCOUNT =
            Pattern.compile("((?://)?(?:[a-z]+://)?)([^:@/{}?\\s]+):([^@/{}?\\s]+)@(.*)", Pattern.DOTALL);

    private final Conversion conversion;
    private final Settings settings;

    Addresses(Conversion conversion, Settings settings) {
        this.conversion = conversion;
        this.settings = settings;
    }

    void externalise(EndpointUri uri, EndpointUse use) {
        String shown = shown(uri);
        if (WITH_AUTHORITY.contains(uri.scheme())) {
            authority(uri);
        } else if (uri.scheme().equals("file")) {
            folder(uri);
        } else {
            password(uri);
        }
        List<String> credentials = credentials(uri);
        if (!INSIDE.contains(uri.scheme()) || uri.scheme().equals("platform-http")) {
            Direction direction = use.source() ? Direction.IN : Direction.OUT;
            conversion.endpoint(new ExternalEndpoint(
                    use.element().place(), direction, technology(uri.scheme()), shown, credentials));
        }
    }

    private static String technology(String scheme) {
        return switch (scheme) {
            case "unbus-jms", "jms" -> "jms";
            case "unbus-kafka" -> "kafka";
            case "https", "platform-http" -> "http";
            case "cxf" -> "soap";
            default -> scheme;
        };
    }

    private static String shown(EndpointUri uri) {
        return uri.scheme() + ":" + uri.path().replaceAll("//[^@/]*@", "//").replaceFirst("^[^:@/{}]+:[^@/{}]+@", "");
    }

    private void folder(EndpointUri uri) {
        String folder = uri.barePath();
        if (!folder.isEmpty() && !folder.contains("{{") && !folder.contains("${")) {
            uri.to("file", settings.setting("folder." + Names.kebab(folder), folder));
        }
    }

    /** A password in the path of an endpoint that knows no other place for it. */
    private void password(EndpointUri uri) {
        Matcher account = ACCOUNT.matcher(uri.path());
        if (account.matches()) {
            String user = settings.setting(uri.scheme() + ".username", account.group(2));
            String password = settings.secret(uri.scheme() + ".password", account.group(3));
            uri.to(uri.scheme(), account.group(1) + user + ":" + password + "@" + account.group(4));
        }
    }

    private void authority(EndpointUri uri) {
        Matcher parts = AUTHORITY.matcher(uri.path());
        if (!parts.matches() || parts.group(3).contains("{{") || parts.group(3).contains("${")) {
            return;
        }
        String key = uri.scheme() + "." + Names.kebab(parts.group(3));
        if (parts.group(2) != null) {
            account(uri, parts.group(2));
        }
        if (parts.group(3).isEmpty()) {
            return;
        }
        String host = settings.setting(key + ".host", parts.group(3));
        String port = parts.group(4);
        if (port != null && port.matches("\\d+")) {
            port = settings.setting(key + ".port." + port, port);
        }
        uri.to(uri.scheme(), "//" + host + (port == null ? "" : ":" + port) + parts.group(5));
    }

    private static void account(EndpointUri uri, String account) {
        int colon = account.indexOf(':');
        uri.options().putIfAbsent("username", colon < 0 ? account : account.substring(0, colon));
        if (colon >= 0) {
            uri.options().putIfAbsent("password", account.substring(colon + 1));
        }
    }

    private List<String> credentials(EndpointUri uri) {
        List<String> keys = new ArrayList<>();
        String base = uri.scheme() + ".";
        for (Map.Entry<String, String> option : uri.options().entrySet()) {
            String key = base + option.getKey().toLowerCase(Locale.ROOT);
            boolean open =
                    !option.getValue().contains("{{") && !option.getValue().startsWith("#");
            if (SECRETS.contains(option.getKey())) {
                keys.add(open ? key : option.getValue().replaceAll("[{}]", ""));
                option.setValue(open ? settings.secret(key, option.getValue()) : option.getValue());
            } else if (ACCOUNTS.contains(option.getKey())) {
                keys.add(open ? key : option.getValue().replaceAll("[{}]", ""));
                option.setValue(open ? settings.setting(key, option.getValue()) : option.getValue());
            }
        }
        return keys;
    }
}
