package dev.unbus.cli.config;

import dev.unbus.environment.Amount;
import dev.unbus.environment.FlowPlan;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of a plan apart from its environment variables, as the file has them. */
final class PlanText {

    private PlanText() {}

    /** By their names; what is not set is left out. */
    static Map<String, String> settings(FlowPlan plan) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("replicas", Integer.toString(plan.replicas()));
        amount(settings, "requests", plan.resources().requests());
        amount(settings, "limits", plan.resources().limits());
        settings.put("drain", text(plan.drain()));
        settings.put("readyWithin", text(plan.readyWithin()));
        return settings;
    }

    private static void amount(Map<String, String> settings, String name, @Nullable Amount amount) {
        if (amount != null && amount.cpu() != null) {
            settings.put("resources." + name + ".cpu", amount.cpu());
        }
        if (amount != null && amount.memory() != null) {
            settings.put("resources." + name + ".memory", amount.memory());
        }
    }

    private static String text(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
