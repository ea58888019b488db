package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Step;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.language.ExpressionDefinition;

/**
 * What an assignment or an enricher sets.
 *
 * @param isVariable whether it is a variable; an outbound property otherwise
 * @param name of it
 */
record Target(boolean isVariable, String name) {

    private static final Pattern VARIABLE = Pattern.compile(
            "(?:flowVars|sessionVars|recordVars|variable:|flowVars:)?(?:\\.'?|\\[\\s*['\"]|)([\\w.-]+?)(?:'|['\"]\\s*])?");
    private static final Pattern PROPERTY = Pattern.compile(
            "(?:message\\.outboundProperties(?:\\.'?|\\[\\s*['\"])|header:(?:OUTBOUND:|outbound:)?)([\\w. -]+?)(?:'|['\"]\\s*])?");
    private static final Pattern INVOCATION = Pattern.compile("header:(?i:INVOCATION|SESSION):([\\w.-]+)");

    /** Reads it, with or without {@code #[…]}. */
    static Optional<Target> of(String text) {
        String plain = text.trim().replaceFirst("(?s)^#\\[(.*)]$", "$1").trim();
        Matcher invocation = INVOCATION.matcher(plain);
        Matcher property = PROPERTY.matcher(plain);
        Matcher variable = VARIABLE.matcher(plain);
        if (invocation.matches()) {
            return Optional.of(new Target(true, invocation.group(1)));
        } else if (property.matches()) {
            return Optional.of(new Target(false, property.group(1)));
        } else if (variable.matches() && !plain.startsWith("message") && !plain.equals("payload")) {
            return Optional.of(new Target(true, variable.group(1)));
        }
        return Optional.empty();
    }

    /** Adds what sets it. */
    void set(ExpressionDefinition value, Chain chain) {
        if (isVariable) {
            chain.add(Step.variable(name, value));
        } else {
            Headers.set(name, value, chain);
        }
    }
}
