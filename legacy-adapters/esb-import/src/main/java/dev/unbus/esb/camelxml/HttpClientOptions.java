package dev.unbus.esb.camelxml;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Options of the HTTP clients of Camel 2 and 3: those of today, for any other name is sent on as a part of the query. */
final class HttpClientOptions {

    private static final Map<String, String> RENAMED = new TreeMap<>(Map.of(
            "socketTimeout", "responseTimeout",
            "httpClient.soTimeout", "responseTimeout",
            "httpClient.socketTimeout", "responseTimeout",
            "httpClient.connectTimeout", "connectTimeout",
            "httpClient.connectionTimeout", "connectTimeout",
            "httpClient.connectionRequestTimeout", "connectionRequestTimeout"));

    private static final Map<String, String> RENAMED_OF_OTHERS =
            new TreeMap<>(Map.of("requestTimeout", "responseTimeout", "connectionTimeout", "connectTimeout"));

    /** What today's client takes behind {@code httpClient.}. */
    private static final Set<String> OF_CLIENT = Set.of(
            "authenticationEnabled",
            "circularRedirectsAllowed",
            "contentCompressionEnabled",
            "cookieSpec",
            "expectContinueEnabled",
            "maxRedirects",
            "redirectsEnabled",
            "userAgent");

    /** Options of clients that are no longer there; to Camel's own HTTP client they were parts of the query. */
    private static final Set<String> GONE = Set.of(
            "autoCloseStream",
            "binding",
            "bossCount",
            "bufferSize",
            "clientConfig",
            "clientInitializerFactory",
            "configuration",
            "disconnect",
            "enableJmx",
            "httpClientMaxThreads",
            "httpClientMinThreads",
            "jettyHttpBinding",
            "jettyHttpBindingRef",
            "keepAlive",
            "lazyChannelCreation",
            "nettyHttpBinding",
            "producerPoolEnabled",
            "producerPoolMaxActive",
            "producerPoolMaxIdle",
            "producerPoolMinEvictableIdle",
            "producerPoolMinIdle",
            "restletBinding",
            "reuseAddress",
            "reuseAddresses",
            "reuseChannel",
            "streamRepresentation",
            "sync",
            "tcpNoDelay",
            "textline",
            "undertowHttpBinding",
            "useRelativePath",
            "workerCount",
            "workerGroup");

    private static final Set<String> GONE_GROUPS = Set.of("clientConfig.", "clientConfigOptions.", "option.");

    private HttpClientOptions() {}

    /**
     * Renames the options of a client, and leaves out those that no longer exist.
     *
     * @param old the scheme before
     * @throws BeyondException when one of these changes what is called
     */
    static void today(EndpointUri uri, String old, Notes notes) {
        boolean other = !old.matches("https?4?");
        if (uri.options().containsKey("urlRewrite")) {
            throw new BeyondException("the rewriting of addresses (urlRewrite) has to be set up anew");
        }
        RENAMED.forEach(uri::rename);
        if (other) {
            RENAMED_OF_OTHERS.forEach(uri::rename);
        }
        for (String option : new TreeSet<>(uri.options().keySet())) {
            boolean client = option.startsWith("httpClient.");
            boolean known = !client || OF_CLIENT.contains(option.substring("httpClient.".length()));
            boolean gone = GONE.contains(option) || GONE_GROUPS.stream().anyMatch(option::startsWith);
            if (!known || (other && gone)) {
                uri.take(option);
                notes.different("the option " + option + " of the HTTP client no longer exists and is left out");
            }
        }
    }
}
