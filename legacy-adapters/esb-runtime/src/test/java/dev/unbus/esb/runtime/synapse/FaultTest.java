package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static Exchange made(Exchange exchange, String version) {
        exchange.setProperty("SynapseFaultCode", "Server");
        exchange.setProperty("SynapseFaultReason", "bad");
        Fault.make(exchange, version);
        return exchange;
    }

    @Test
    void isOfTheVersionOfTheMessageWhenNoneIsSaid() {
        assertThat(Messages.text(made(Messages.soap("11", "<a/>"), ""))).contains(Payload.SOAP_11, "<faultcode>");
        assertThat(Messages.text(made(Messages.soap("12", "<a/>"), ""))).contains(Payload.SOAP_12, ":Value>");
        assertThat(Messages.text(made(Messages.with("<a/>"), ""))).isEqualTo("<Exception>bad</Exception>");
    }

    @Test
    void hasTheVersionThatIsSaid() {
        Exchange exchange = made(Messages.soap("11", "<a/>"), "soap12");
        assertThat(Messages.text(exchange)).contains(Payload.SOAP_12);
        assertThat(exchange.getProperty(Context.SOAP)).isEqualTo("12");
    }

    @Test
    void putsTheDetailBeforeTheReasonWithoutSoap() {
        Exchange exchange = Messages.with("<a/>");
        exchange.setProperty("SynapseFaultDetail", "more");
        assertThat(Messages.text(made(exchange, "pox"))).isEqualTo("<Exception>more</Exception>");
    }

    @Test
    void comesInTheVersionOfTheClient() {
        Exchange up = made(Messages.soap("11", "<a/>"), "soap11");
        Fault.translate(up, "12");
        assertThat(Messages.text(up)).contains("soapenv:Receiver", ">bad<").doesNotContain(Payload.SOAP_11);
        Exchange down = made(Messages.soap("12", "<a/>"), "soap12");
        Fault.translate(down, "11");
        assertThat(Messages.text(down)).contains("<faultstring>bad<").doesNotContain(Payload.SOAP_12);
        Exchange plain = made(Messages.with("<a/>"), "soap11");
        Fault.translate(plain, null);
        assertThat(Messages.text(plain)).isEqualTo("<Exception>bad</Exception>");
        assertThat(plain.getProperty(Context.SOAP)).isNull();
    }

    @Test
    void leavesAloneWhatIsNoFaultOrWasNotMadeHere() {
        Exchange other = Messages.with("<Fault/>");
        Fault.translate(other, "12");
        assertThat(Messages.text(other)).isEqualTo("<Fault/>");
        String received = "<f:Fault xmlns:f='" + Payload.SOAP_11 + "'><faultstring>x</faultstring></f:Fault>";
        Exchange passed = Messages.with(received);
        Fault.translate(passed, null);
        assertThat(Messages.text(passed)).isEqualTo(received);
    }

    @Test
    void isAnErrorWithItsCodeAndText() {
        String received = "<f:Fault xmlns:f='" + Payload.SOAP_12
                + "'><f:Code><f:Value>f:Sender</f:Value></f:Code><f:Reason><f:Text>late</f:Text></f:Reason></f:Fault>";
        MediatorError error = Objects.requireNonNull(Fault.error(Messages.with(received)));
        assertThat(error).hasMessage("late").extracting(MediatorError::code).isEqualTo("Sender");
        assertThat(Fault.error(Messages.with("<a/>"))).isNull();
        assertThat(Fault.error(Messages.with("no XML with a Fault"))).isNull();
    }

    @Test
    void hasNoPrefixBeforeACodeThatWasComputed() {
        Exchange exchange = Messages.soap("11", "<a/>");
        exchange.setProperty("SynapseFaultCodeSpace", "");
        assertThat(Messages.text(made(exchange, ""))).contains("<faultcode>Server<");
        assertThat(Messages.text(made(Messages.soap("11", "<a/>"), ""))).contains("<faultcode>soapenv:Server<");
    }
}
