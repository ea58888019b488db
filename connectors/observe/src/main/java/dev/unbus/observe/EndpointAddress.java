package dev.unbus.observe;

import java.util.regex.Pattern;

/**
 * The two parts of an endpoint's URI that may be shown: neither its options nor a user's name and password.
 *
 * @param scheme the component's scheme
 * @param rest what follows, without leading slashes doubled by Camel's normal form
 */
record EndpointAddress(String scheme, String rest) {

    private static final Pattern CREDENTIALS = Pattern.compile("^((?:[a-z]+://)?)[^/@]*@");

    static EndpointAddress of(String uri) {
        int options = uri.indexOf('?');
        String base = options < 0 ? uri : uri.substring(0, options);
        int colon = base.indexOf(':');
        if (colon < 0) {
            return new EndpointAddress(base, "");
        }
        String rest = base.substring(colon + 1);
        String unslashed = rest.startsWith("//") ? rest.substring(2) : rest;
        return new EndpointAddress(
                base.substring(0, colon), CREDENTIALS.matcher(unslashed).replaceFirst("$1"));
    }

    /** The text after the last colon, or all of it: {@code queue:A} gives {@code A}. */
    String afterLastColon() {
        return rest.substring(rest.lastIndexOf(':') + 1);
    }

    @Override
    public String toString() {
        return scheme + ":" + rest;
    }
}
