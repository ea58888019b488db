package dev.unbus.esb.runtime;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Has the exception that was caught last go on: what a block that does not handle it ends with. */
public final class CaughtException implements Processor {

    @Override
    public void process(Exchange exchange) {
        exchange.setException(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }
}
