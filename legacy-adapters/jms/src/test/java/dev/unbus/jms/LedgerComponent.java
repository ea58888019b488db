package dev.unbus.jms;

import dev.unbus.delivery.group.GroupMember;
import dev.unbus.delivery.group.GroupResource;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.SlotId;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** The scheme {@code unbus-ledger:}, a sink that is no JMS and keeps the commit record. */
@Singleton
@Unremovable
@Named("unbus-ledger")
class LedgerComponent extends DefaultComponent {

    final Ledger ledger = new Ledger();

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new LedgerEndpoint(uri, this, ledger);
    }

    private static final class LedgerEndpoint extends DefaultEndpoint implements GroupResource {

        private final Ledger ledger;

        LedgerEndpoint(String uri, Component component, Ledger ledger) {
            super(uri, component);
            this.ledger = ledger;
        }

        @Override
        public String resource() {
            return "ledger:any";
        }

        @Override
        public GroupTransaction open(SlotId slot, GroupSource source) {
            return ledger.transaction();
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException("only a sink");
        }

        @Override
        public Producer createProducer() {
            return new DefaultProducer(this) {
                @Override
                public void process(Exchange exchange) throws Exception {
                    GroupMember member = GroupMember.of(exchange);
                    Ledger.Entry entry = (Ledger.Entry) member.join(LedgerEndpoint.this);
                    String body = exchange.getMessage().getBody(String.class);
                    member.whenDone(() -> entry.send(body));
                }
            };
        }
    }
}
