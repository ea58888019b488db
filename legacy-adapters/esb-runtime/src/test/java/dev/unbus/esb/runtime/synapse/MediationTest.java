package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class MediationTest {

    private static String said(Throwable caught) {
        Exchange exchange = Messages.with("<a/>");
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, caught);
        Mediation.failed(exchange);
        return exchange.getProperty("ERROR_CODE") + " " + exchange.getProperty("ERROR_MESSAGE");
    }

    @Test
    void tellsErrorsOfEndpointsInTheWordsOfTheOldBus() {
        assertThat(said(new ConnectException("Connect to http://stock [127.0.0.1] failed: Connection refused")))
                .isEqualTo("101503 Error connecting to the back end");
        assertThat(said(new UnknownHostException("stock"))).isEqualTo("101503 Error connecting to the back end");
        assertThat(said(new SocketTimeoutException("Read timed out"))).isEqualTo("101504 Send timeout");
    }

    @Test
    void tellsOtherErrorsByTheirFirstLine() {
        assertThat(said(new IllegalStateException("no connection\nto the database", new ConnectException("refused"))))
                .isEqualTo("0 no connection");
        assertThat(said(new CamelExchangeException("part", Messages.with(""), new MediatorError("7", "full"))))
                .isEqualTo("7 full");
    }
}
