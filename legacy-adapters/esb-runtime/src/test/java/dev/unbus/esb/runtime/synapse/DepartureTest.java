package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private final Exchange exchange = Messages.soap("11", "<a/>");

    private Object status() {
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE);
    }

    @Test
    void answersInTheEnvelopeOfTheClient() {
        exchange.setProperty(Context.CLIENT, "12");
        Mediation.answer(exchange);
        Departure.answer(exchange);
        assertThat(Messages.text(exchange)).contains(Payload.SOAP_12, "<a/>");
        assertThat(status()).isNull();
    }

    @Test
    void answersTheEnvelopeOfAServiceUnlessTheFormatIsChanged() {
        Mediation.answer(exchange);
        Departure.answer(exchange);
        assertThat(Messages.text(exchange)).contains(Payload.SOAP_11, "<a/>");
        Exchange json = Messages.soap("11", "<a><b>1</b></a>");
        json.setProperty(Context.MESSAGE_TYPE, "application/json");
        Mediation.answer(json);
        Departure.answer(json);
        assertThat(Messages.text(json)).startsWith("{").doesNotContain("Envelope");
    }

    @Test
    void saysOnlyThatItAcceptsWhenThatIsForced() {
        Mediation.answer(exchange);
        exchange.setProperty("axis2.FORCE_SC_ACCEPTED", "true");
        Departure.answer(exchange);
        assertThat(status()).isEqualTo(202);
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @Test
    void saysWhetherItFailedWhenNothingWasAnswered() {
        Departure.answer(exchange);
        assertThat(status()).isEqualTo(202);
        exchange.setProperty(Context.FAILED, true);
        Departure.answer(exchange);
        assertThat(status()).isEqualTo(500);
    }

    @Test
    void answersAFaultWithTheStatusOfOne() {
        exchange.setProperty(Context.CLIENT, "11");
        exchange.getMessage().setHeader("SOAPAction", "\"urn:do\"");
        Fault.make(exchange, "");
        Mediation.answer(exchange);
        Departure.answer(exchange);
        assertThat(status()).isEqualTo(500);
        assertThat(exchange.getMessage().getHeader("SOAPAction")).isNull();
    }

    @Test
    void postsToAnEndpointOfSoapWhateverTheRequestWas() {
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "GET");
        Departure.soap11(exchange);
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_METHOD)).isEqualTo("POST");
        exchange.setProperty("axis2.HTTP_METHOD", "PUT");
        Departure.soap12(exchange);
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_METHOD)).isEqualTo("POST");
    }

    @Test
    void sendsWhereTheClientSaysOnlyIfThatIsAllowed() {
        exchange.getMessage().setHeader("SynapseUri", "http://stock/quotes");
        Departure.allowed(exchange, "");
        exchange.setProperty(Context.CLIENT_TO, "http://stock/quotes");
        Departure.allowed(exchange, "http://other, http://stock");
        assertThatThrownBy(() -> Departure.allowed(exchange, "http://stoc")).hasMessageContaining("not allowed");
        exchange.getMessage().setHeader("SynapseUri", "file:/etc/passwd");
        assertThatThrownBy(() -> Departure.allowed(exchange, "file:")).hasMessageContaining("not allowed");
    }
}
