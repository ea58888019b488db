package dev.unbus.esb.verify;

import java.util.Locale;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.PollingConsumerSupport;

/** Stands in for a component that speaks to the outside; an endpoint that the real one would refuse is refused. */
final class OutsideComponent extends DefaultComponent {

    private final EndpointCheck check;
    private final Outside outside;

    OutsideComponent(EndpointCheck check, Outside outside) {
        this.check = check;
        this.outside = outside;
        // By the name it would be taken for the real one, where the library of that is there.
        setAutowiredEnabled(false);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        check.check(uri, this::configured);
        parameters.clear();
        return new OutsideEndpoint(uri, this);
    }

    private boolean configured(String scheme, String option) {
        String dashed = option.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return getCamelContext()
                .getPropertiesComponent()
                .resolveProperty("camel.component." + scheme + "." + dashed)
                .isPresent();
    }

    @Override
    public boolean useRawUri() {
        return true;
    }

    private final class OutsideEndpoint extends DefaultEndpoint {
        OutsideEndpoint(String uri, OutsideComponent component) {
            super(uri, component);
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) throws Exception {
                    outside.sent(getEndpointUri(), exchange);
                }
            };
        }

        @Override
        public Consumer createConsumer(Processor route) throws Exception {
            outside.receives(getEndpointUri(), route);
            Consumer consumer = new DefaultConsumer(this, route);
            configureConsumer(consumer);
            return consumer;
        }

        @Override
        public PollingConsumer createPollingConsumer() {
            return new PollingConsumerSupport(this) {
                @Override
                public Exchange receive() {
                    return asked();
                }

                @Override
                public Exchange receiveNoWait() {
                    return asked();
                }

                @Override
                public Exchange receive(long timeout) {
                    return asked();
                }

                private Exchange asked() {
                    Exchange exchange = getEndpoint().createExchange();
                    try {
                        outside.sent(getEndpointUri(), exchange);
                    } catch (Exception failed) { // whatever the stub throws, the poller gets
                        exchange.setException(failed);
                    }
                    return exchange;
                }
            };
        }

        @Override
        public boolean isLenientProperties() {
            return true;
        }
    }
}
