package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Properties;
import java.util.Map;
import org.apache.camel.model.language.ExpressionDefinition;

/** The names that Camel has for properties of Mule. */
final class Headers {

    private static final Map<String, String> NAMES = Map.of(
            "http.method", "CamelHttpMethod",
            "http.status", "CamelHttpResponseCode",
            "http.request.path", "CamelHttpPath",
            "http.relative.path", "CamelHttpPath",
            "http.reason", "CamelHttpResponseText",
            "http.query.string", "CamelHttpQuery",
            "http.request", "CamelHttpUri",
            "http.request.uri", "CamelHttpUri",
            "originalFilename", "CamelFileName",
            "MULE_CORRELATION_ID", "MULE_CORRELATION_ID");

    private Headers() {}

    /** Adds what sets an outbound property. */
    static void set(String property, ExpressionDefinition value, Chain chain) {
        chain.add(Step.header(name(property), value));
        if (property.equalsIgnoreCase("Content-Type")) {
            chain.add(Step.call(Properties.class, "typed"));
        }
    }

    static String name(String property) {
        return NAMES.getOrDefault(property, property);
    }
}
