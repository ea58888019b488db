package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Conversion.Setting;
import dev.unbus.esb.verify.EndpointCheck;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.ResolveEndpointFailedException;
import org.jspecify.annotations.Nullable;

/** Whether today's component takes an endpoint: one that it does not takes its step out of the route, and not the route out of the integration. */
final class TodaysEndpoints {

    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final EndpointCheck CHECK = new EndpointCheck();
    private static final Pattern KEY = Pattern.compile("\\{\\{([^{}:]+)(?::([^{}]*))?}}");

    /** Endpoints that the verification makes for itself. */
    private static final Set<String> INSIDE = Set.of(
            "bean",
            "browse",
            "class",
            "controlbus",
            "dataset",
            "direct",
            "language",
            "log",
            "mock",
            "platform-http",
            "ref",
            "rest",
            "rest-openapi",
            "seda",
            "validator",
            "xslt");

    private TodaysEndpoints() {}

    /** @throws BeyondException when it does not */
    static void check(EndpointUri uri, EndpointUse use) {
        if (INSIDE.contains(uri.scheme()) || uri.scheme().startsWith("unbus-")) {
            return;
        }
        Conversion conversion = use.scope().conversion();
        try {
            CHECK.check(filled(uri.toString(), conversion), (scheme, option) -> configured(scheme, option, use));
        } catch (ResolveEndpointFailedException refused) {
            String why = String.valueOf(refused.getMessage()).replaceFirst("(?s)^.* due to: ", "");
            throw new BeyondException("today's " + uri.scheme() + " does not take the endpoint: " + why, refused);
        } catch (NullPointerException unread) {
            // the catalog has endpoints that it fails at: the verification says whether this one is one
        }
    }

    /** An option that the component has, or that a bean of it may set. */
    private static boolean configured(String scheme, String option, EndpointUse use) {
        String dashed = option.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return use.scope().conversion().settings().containsKey("camel.component." + scheme + "." + dashed)
                || use.scope().project().beans().all().stream()
                        .anyMatch(bean -> Classes.component(LegacyBeans.className(bean))
                                .filter(scheme::equals)
                                .isPresent())
                || asked(scheme, option, "camel.component." + scheme + "." + dashed, use);
    }

    /** Asks for an option of the component that neither it nor the endpoint has. */
    private static boolean asked(String scheme, String option, String key, EndpointUse use) {
        boolean takes = CATALOG.componentOption(scheme, option)
                .filter(known -> "string".equals(known.getType()))
                .isPresent();
        if (!takes) {
            return false;
        }
        if (Settings.secret(option)) {
            use.scope().conversion().secret(key);
        } else {
            use.scope().conversion().setting(key, "unset-" + option);
        }
        use.notes().different("the sources do not say the " + option + " of " + scheme + ": " + key + " has to be set");
        return true;
    }

    /** The text with the settings in their place. */
    private static String filled(String text, Conversion conversion) {
        String open = text;
        for (int depth = 0; depth < 10 && KEY.matcher(open).find(); depth++) {
            open = KEY.matcher(open).replaceAll(match -> {
                @Nullable Setting setting = conversion.settings().get(match.group(1));
                String otherwise = match.group(2) == null ? "unset" : match.group(2);
                return Matcher.quoteReplacement(
                        setting == null ? otherwise : setting.secret() ? "secret" : setting.value());
            });
        }
        return open;
    }
}
