package dev.unbus.files;

import dev.unbus.delivery.group.GroupMember;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** The scheme {@code kept:}, which sends to {@link KeptRecords}. */
final class KeptComponent extends DefaultComponent {

    private final KeptRecords records;

    KeptComponent(KeptRecords records) {
        this.records = records;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        String prefix = remaining.equals("records") ? "" : remaining + " ";
        return new DefaultEndpoint(uri, this) {

            @Override
            public Producer createProducer() {
                return new DefaultProducer(this) {

                    @Override
                    public void process(Exchange exchange) throws Exception {
                        var transaction = (KeptRecords.Transaction)
                                GroupMember.of(exchange).join(records);
                        String body = exchange.getMessage().getBody(String.class);
                        GroupMember.of(exchange).whenDone(() -> transaction.send(prefix + body));
                    }
                };
            }

            @Override
            public Consumer createConsumer(Processor processor) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
