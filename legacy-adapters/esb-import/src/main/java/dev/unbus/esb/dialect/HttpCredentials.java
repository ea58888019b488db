package dev.unbus.esb.dialect;

/**
 * How a request signs in, as options of Camel's HTTP component, each behind an ampersand. A value may hold placeholders; it
 * stands raw, so that no character of a secret is read as a part of the address.
 */
public final class HttpCredentials {

    private HttpCredentials() {}

    /** A name and a password in each request or, unless {@code preemptive}, when the server asks for them. */
    public static String basic(String user, String password, boolean preemptive) {
        return "&authMethod=Basic&authenticationPreemptive=" + preemptive + "&authUsername=" + raw(user)
                + "&authPassword=" + raw(password);
    }

    /** A token that the client gets by its own name, and anew when its time is over; {@code scopes} may be empty. */
    public static String client(String tokenUrl, String id, String secret, String scopes) {
        return "&oauth2TokenEndpoint=" + raw(tokenUrl) + "&oauth2ClientId=" + raw(id) + "&oauth2ClientSecret="
                + raw(secret) + (scopes.isEmpty() ? "" : "&oauth2Scope=" + scopes) + "&oauth2CacheTokens=true";
    }

    private static String raw(String value) {
        return "RAW(" + value + ")";
    }
}
