package dev.unbus.delivery.group;

import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/** A route is ready while each of its slots delivers. */
final class GroupHealth implements HealthCheck {

    private final String routeId;
    private final GroupConsumer consumer;
    private boolean enabled = true;

    GroupHealth(String routeId, GroupConsumer consumer) {
        this.routeId = routeId;
        this.consumer = consumer;
    }

    @Override
    public String getGroup() {
        return "unbus";
    }

    @Override
    public String getId() {
        return "group:" + routeId;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this);
        String trouble = consumer.trouble();
        return trouble == null
                ? result.up().build()
                : result.message(trouble).down().build();
    }
}
