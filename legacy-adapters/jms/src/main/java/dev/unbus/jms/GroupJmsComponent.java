package dev.unbus.jms;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The scheme {@code unbus-jms:}, the group-committing source and sink. */
@Singleton
@Unremovable
@Named("unbus-jms")
class GroupJmsComponent extends DefaultComponent {

    private final JmsBroker broker;
    private final JmsSettings settings;

    GroupJmsComponent(JmsBroker broker, JmsSettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        CamelContext context = getCamelContext();
        JmsMessages messages = new JmsMessages(context, settings.camelHeaders());
        GroupJmsEndpoint endpoint = new GroupJmsEndpoint(uri, this, broker, JmsChannel.parse(remaining), messages);
        endpoint.setSlots(getAndRemoveParameter(parameters, "slots", int.class, 1));
        endpoint.setCommitRecord(getAndRemoveParameter(parameters, "commitRecord", String.class));
        endpoint.setSubscription(getAndRemoveParameter(parameters, "subscription", String.class));
        endpoint.setSelector(getAndRemoveParameter(parameters, "selector", String.class));
        return endpoint;
    }
}
