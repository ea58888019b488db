package dev.unbus.esb.runtime.synapse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The Camel language {@code synapse-cache}: as a condition it looks for the answer to a request, and holds when the message is that
 * answer now; with {@code declare collector "true";} it keeps the current message as the answer to the request that was not found.
 */
public final class CacheLanguage extends MediatorLanguage {

    private static final String ASKED = "SynapseCacheAsked";

    @Override
    Evaluable read(Prolog configuration) {
        if (configuration.value("collector") != null) {
            return exchange -> {
                if (exchange.getProperty(ASKED) instanceof Asked asked) {
                    asked.keep(exchange);
                }
                return null;
            };
        }
        Settings settings = Settings.of(configuration);
        ResponseCache cache = new ResponseCache(settings.most, settings.seconds * 1000L);
        return exchange -> found(exchange, settings, cache);
    }

    private static boolean found(Exchange exchange, Settings settings, ResponseCache cache) {
        exchange.removeProperty(ASKED);
        boolean large = settings.limitsRequest && settings.isTooLarge(exchange);
        if (large || !settings.isCached(exchange)) {
            return false;
        }
        String key = RequestKey.of(exchange, settings.hash, settings.excluded);
        ResponseCache.Kept kept = cache.find(key);
        if (kept == null) {
            exchange.setProperty(ASKED, new Asked(key, settings, cache));
            return false;
        }
        kept.replied().enter(exchange);
        exchange.setProperty(Context.IS_RESPONSE, true);
        exchange.removeProperty(Context.TO);
        if (settings.tellsAge) {
            exchange.getMessage().setHeader("Age", String.valueOf(cache.ageInSeconds(kept)));
        }
        return true;
    }

    /** A request whose answer is not known yet. */
    private record Asked(String key, Settings settings, ResponseCache cache) {

        void keep(Exchange exchange) {
            int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class);
            boolean wanted = settings.codes.matcher(String.valueOf(status)).matches()
                    && (settings.limitsRequest || !settings.isTooLarge(exchange));
            if (!wanted) {
                return;
            }
            String control = exchange.getMessage()
                    .getHeader("Cache-Control", "", String.class)
                    .toLowerCase(Locale.ROOT);
            if (settings.obeys && (control.contains("no-store") || control.contains("no-cache"))) {
                return;
            }
            cache.keep(key, Replied.of(exchange), settings.obeys ? age(control) : -1);
        }

        private static long age(String control) {
            Matcher age = Pattern.compile("max-age\\s*=\\s*(\\d{1,9})").matcher(control);
            return age.find() ? Long.parseLong(age.group(1)) * 1000 : -1;
        }
    }

    private record Settings(
            int seconds,
            int most,
            int largest,
            boolean limitsRequest,
            List<String> methods,
            List<String> excluded,
            Pattern codes,
            boolean obeys,
            boolean tellsAge,
            String hash) {

        static Settings of(Prolog said) {
            return new Settings(
                    Integer.parseInt(said.value("timeout", "5000")),
                    Integer.parseInt(said.value("size", "1000")),
                    Integer.parseInt(said.value("largest", "-1")),
                    said.value("limits", "response").equals("request"),
                    list(said.value("methods", "*")),
                    list(said.value("excluded", "")),
                    Pattern.compile(said.value("codes", ".*")),
                    said.value("obeys", "false").equals("true"),
                    said.value("age", "false").equals("true"),
                    said.value("hash", "http"));
        }

        private static List<String> list(String text) {
            return List.of(text.strip().split("\\s*,\\s*", -1));
        }

        boolean isCached(Exchange exchange) {
            String method = exchange.getMessage().getHeader(Exchange.HTTP_METHOD, String.class);
            return methods.contains("*") || method == null || methods.contains(method.toUpperCase(Locale.ROOT));
        }

        boolean isTooLarge(Exchange exchange) {
            byte[] body = largest < 0 ? null : bytes(exchange);
            return body != null && body.length > largest;
        }

        private static byte @Nullable [] bytes(Exchange exchange) {
            return Payload.text(exchange).getBytes(StandardCharsets.UTF_8);
        }
    }
}
