package dev.unbus.delivery.group;

import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.support.PluginHelper;

/** Camel's own components: why they cannot be part of a group, and what takes their place. */
final class StockSources {

    private StockSources() {}

    static String reason(CamelContext context, Endpoint source, String scheme) {
        return switch (scheme) {
            case "jms", "amqp", "sjms", "sjms2", "activemq", "activemq6" ->
                acknowledgesAutomatically(context, source)
                        ? "it begins with " + scheme + ":, which acknowledges a message by itself, before its route has"
                                + " ended, and may lose it: begin with unbus-jms:"
                        : atLeastOnce(scheme, "unbus-jms:");
            case "kafka" -> atLeastOnce(scheme, "unbus-kafka:");
            case "file" -> atLeastOnce(scheme, "unbus-file:");
            case "ftp", "ftps", "sftp" -> atLeastOnce(scheme, "unbus-sftp:");
            default ->
                "it begins with " + scheme + ":, which gives no message again after a crash:"
                        + " begin with unbus-kafka:, unbus-jms: or unbus-file:";
        };
    }

    static String replacement(String scheme) {
        return switch (scheme) {
            case "jms", "amqp", "sjms", "sjms2", "activemq", "activemq6" -> "send to unbus-jms:";
            case "kafka" -> "send to unbus-kafka:";
            case "sql" -> "give it the option dataSource=#groupDataSource, of the database connector";
            default -> "send it from a route of its own";
        };
    }

    private static String atLeastOnce(String scheme, String better) {
        return "it begins with " + scheme + ":, which is at-least-once at best: begin with " + better;
    }

    private static boolean acknowledgesAutomatically(CamelContext context, Endpoint source) {
        Object transacted = property(context, source, "transacted", false);
        String mode = String.valueOf(property(context, source, "acknowledgementModeName", "AUTO_ACKNOWLEDGE"));
        return !Boolean.parseBoolean(String.valueOf(transacted))
                && mode.toUpperCase(Locale.ROOT).startsWith("AUTO");
    }

    private static Object property(CamelContext context, Endpoint source, String name, Object absent) {
        Object value = PluginHelper.getBeanIntrospection(context).getOrElseProperty(source, name, absent, true);
        return value == null ? absent : value;
    }
}
