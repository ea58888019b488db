package dev.unbus.esb.runtime.synapse;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** The rows that a statement came to; the message stays as it was. */
public final class SqlRows implements AggregationStrategy {

    static final String ROWS = "SynapseRows";

    @Override
    public Exchange aggregate(Exchange message, Exchange statement) {
        if (statement.getException() != null) {
            message.setException(statement.getException());
            return message;
        }
        message.setProperty(ROWS, statement.getMessage().getBody());
        message.getMessage().removeHeader("CamelSqlParameters");
        return message;
    }
}
