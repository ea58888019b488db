package dev.unbus.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class SoapClientTest {

    @Inject
    ProducerTemplate camel;

    @Test
    void callsAnOperation() {
        Exchange exchange = lend("library", "B1");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("loan-B1");
    }

    @Test
    void rejectsOnADeclaredFaultAboutTheContent() {
        RejectedException rejected = rejected("library", "unknown");

        assertThat(rejected.rule()).isEqualTo("unknown-book");
        assertThat(rejected.place()).isEqualTo("bookId");
        assertThat(rejected.getCause()).isNotNull();
    }

    @Test
    void waitsAsLongAsADeclaredFaultSays() {
        UnavailableException unavailable = unavailable("library", "closed");

        assertThat(unavailable.system()).isEqualTo("library");
        assertThat(unavailable.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void rejectsOnAnUndeclaredClientFault() {
        assertThat(rejected("library", "torn").rule()).isEqualTo("soap-client-fault");
    }

    @Test
    void waitsOnAnUndeclaredServerFault() {
        assertThat(unavailable("library", "cursed").system()).isEqualTo("library");
    }

    @Test
    void rejectsARequestThatDoesNotFitTheContract() {
        RejectedException rejected = rejected("library", "much too long for an identifier");

        assertThat(rejected.rule()).isEqualTo("cvc-max-length-valid");
        assertThat(rejected).hasMessageNotContaining("much too long");
    }

    @Test
    void rejectsATextThatXmlCannotSay() {
        assertThat(rejected("library", "B\u0001").rule()).isEqualTo("xml-character");
        assertThat(rejected("nobody", "B\f").rule()).isEqualTo("xml-character");
    }

    @Test
    void waitsWhenNobodyListens() {
        assertThat(unavailable("nobody", "B1").system()).isEqualTo("nobody");
    }

    @Test
    void waitsWhenTheConnectionIsClosed() {
        Peers.answer(Peers.Answer.silence());

        assertThat(unavailable("raw", "B1").system()).isEqualTo("raw");
    }

    @Test
    void waitsWhenNoAnswerComesInTime() {
        Peers.answer(Peers.Answer.nothing());

        assertThat(unavailable("raw", "B1").system()).isEqualTo("raw");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 502, 503})
    void waitsOnAnHttpStatus(int status) {
        Peers.answer(Peers.Answer.of(status, "text/html", "<html>secret</html>"));

        assertThat(unavailable("raw", "B1")).hasMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML, but secret",
                "<html>secret</html>",
                "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body>secret",
                "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><x>secret</x>"
            })
    void waitsWhenTheAnswerIsNoEnvelope(String body) {
        for (int status : List.of(200, 500)) {
            Peers.answer(Peers.Answer.of(status, "text/xml", body));

            assertThat(unavailable("raw", "B1")).hasMessageNotContaining("secret");
        }
    }

    @Test
    void waitsWhenTheAnswerDoesNotFitTheContract() {
        Peers.answer(Peers.Answer.envelope(
                200, "<lendResponse xmlns='urn:library:1'><loanId>" + "secret".repeat(9) + "</loanId></lendResponse>"));

        assertThat(unavailable("raw", "B1")).hasMessageNotContaining("secret");
    }

    @Test
    void waitsWhenTheAnswerIsTooLarge() {
        Peers.answer(Peers.Answer.envelope(200, "<x>" + "y".repeat(100_000) + "</x>"));

        assertThat(unavailable("raw", "B1").system()).isEqualTo("raw");
    }

    @Test
    void sendsTheTokenAsItsFileHoldsItByThen() throws Exception {
        Peers.Answer loan =
                Peers.Answer.envelope(200, "<lendResponse xmlns='urn:library:1'><loanId>L1</loanId></lendResponse>");
        Peers.answer(Peers.Answer.toOnly("Bearer second", loan));

        assertThat(unavailable("raw", "B1")).hasMessage("raw is unavailable: it answered with HTTP status 401");
        Peers.token("second\n");
        assertThat(lend("raw", "B1").getMessage().getBody(String.class)).isEqualTo("L1");
    }

    @Test
    void waitsForATokenThatIsNotThere() throws Exception {
        Peers.token("");

        assertThat(unavailable("raw", "B1"))
                .hasMessageStartingWith("secret is unavailable: unbus.soap.client.raw.token-file: the file ")
                .hasMessageEndingWith(" is empty");
        Peers.token("first");
    }

    private RejectedException rejected(String system, String bookId) {
        Exception failure = lend(system, bookId).getException();
        assertThat(failure).isInstanceOf(RejectedException.class);
        return (RejectedException) failure;
    }

    private UnavailableException unavailable(String system, String bookId) {
        Exception failure = lend(system, bookId).getException();
        assertThat(failure).isInstanceOf(UnavailableException.class);
        return (UnavailableException) failure;
    }

    private Exchange lend(String system, String bookId) {
        return camel.request("cxf:bean:" + system, exchange -> {
            exchange.getMessage().setHeader(CxfConstants.OPERATION_NAME, "lend");
            exchange.getMessage().setBody(new Object[] {bookId, 14});
        });
    }
}
