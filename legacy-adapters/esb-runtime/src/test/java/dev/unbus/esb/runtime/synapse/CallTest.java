package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** With what a flow goes on after an endpoint was asked. */
class CallTest {

    private static final String FAULT = "<f:Fault xmlns:f='" + Payload.SOAP_11
            + "'><faultcode>f:Late</faultcode><faultstring>x</faultstring></f:Fault>";

    private final Exchange request = Messages.with("<request/>");

    private static Exchange response(String body) {
        Exchange response = Messages.with(body);
        response.setProperty(Context.IS_RESPONSE, true);
        response.getMessage().setHeader("from", "server");
        return response;
    }

    @Test
    void goesOnWithTheResponse() {
        assertThat(Messages.text(new Call().aggregate(request, response("<a/>"))))
                .isEqualTo("<a/>");
    }

    @Test
    void goesOnWithTheRequestWhenNothingIsToComeBack() {
        request.setProperty("OUT_ONLY", "true");
        assertThat(Messages.text(new Call().aggregate(request, response("<a/>"))))
                .isEqualTo("<request/>");
        assertThat(Messages.text(new BlockingCall().aggregate(request, response(FAULT))))
                .isEqualTo("<request/>");
        assertThat(request.getException()).isNull();
    }

    @Test
    void failsWithTheError() {
        Exchange failed = Messages.with("");
        failed.setException(new IllegalStateException("down"));
        assertThat(new Call().aggregate(request, failed).getException()).hasMessage("down");
    }

    @Test
    void failsForAFaultOnlyWhenItBlocks() {
        assertThat(new Call().aggregate(request, response(FAULT)).getException())
                .isNull();
        Exchange blocked = new BlockingCall().aggregate(Messages.with("<request/>"), response(FAULT));
        assertThat(blocked.getException()).isInstanceOf(MediatorError.class);
        assertThat(blocked.getProperty("BLOCKING_SENDER_ERROR")).isEqualTo("true");
    }

    @Test
    void keepsTheHeadersOfTheRequestWhenItBlocks() {
        request.getMessage().setHeader("from", "client");
        request.getMessage().setHeader("content-type", "application/json");
        Exchange response = response("<a/>");
        response.getMessage().setHeader("Content-Type", "text/xml");
        Exchange blocked = new BlockingCall().aggregate(request, response);
        assertThat(blocked.getMessage().getHeader("Content-Type")).isEqualTo("text/xml");
        assertThat(blocked.getMessage().getHeader("from")).isEqualTo("client");
        assertThat(Messages.text(blocked)).isEqualTo("<a/>");
        blocked.setProperty("BLOCKING_SENDER_PRESERVE_REQ_HEADERS", "false");
        assertThat(new BlockingCall()
                        .aggregate(blocked, response("<b/>"))
                        .getMessage()
                        .getHeader("from"))
                .isEqualTo("server");
    }

    @Test
    void keepsTheResponseOfASendForTheOutSequenceUnlessItGoesOneWay() {
        new SendAside().aggregate(request, response("<a/>"));
        assertThat(Mediation.waiting(request)).hasSize(1);
        assertThat(Messages.text(request)).isEqualTo("<request/>");
        Exchange oneWay = Messages.with("<request/>");
        oneWay.setProperty("OUT_ONLY", "true");
        new SendAside().aggregate(oneWay, response("<a/>"));
        assertThat(Mediation.waiting(oneWay)).isEmpty();
    }
}
