package dev.unbus.esb.camelxml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Endpoints whose path held what is an option today, or the key of the whole endpoint. */
final class PathRules {

    private static final Pattern USER = Pattern.compile("([^:@/]+)(?::([^@]*))?@(.+)");

    private PathRules() {}

    static void into(Map<String, SchemeRule> rules) {
        rules.put("ssh", PathRules::ssh);
        rules.put("telegram", PathRules::telegram);
        rules.put("properties", PathRules::properties);
    }

    /** The user and the password stood before the host. */
    private static void ssh(EndpointUri uri, EndpointUse use) {
        Matcher user = USER.matcher(uri.barePath());
        if (user.matches()) {
            uri.to("ssh", user.group(3));
            uri.options().putIfAbsent("username", user.group(1));
            if (user.group(2) != null) {
                uri.options().putIfAbsent("password", user.group(2));
            }
        }
    }

    /** The token of the bot stood behind its type. */
    private static void telegram(EndpointUri uri, EndpointUse use) {
        String[] path = uri.barePath().split("/", 2);
        uri.to("telegram", path[0]);
        if (path.length > 1) {
            String token = path[1].startsWith("{{")
                    ? path[1]
                    : use.scope().conversion().secret("telegram.authorization-token");
            uri.options().putIfAbsent("authorizationToken", token);
        }
    }

    /** The path is the key of the endpoint. */
    private static void properties(EndpointUri uri, EndpointUse use) {
        Project project = use.scope().project();
        String key = uri.barePath().replaceAll("[{}]", "");
        String value = project.properties().value(key);
        if (value == null) {
            throw new BeyondException("the project does not say what " + key + " is");
        }
        EndpointUri real = EndpointUri.parse(project.endpoints().convert(value, use));
        uri.options().clear();
        uri.options().putAll(real.options());
        uri.to(real.scheme(), real.path());
    }
}
