package dev.unbus.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import java.util.ResourceBundle;
import org.apache.cxf.common.i18n.Message;
import org.apache.cxf.interceptor.Fault;
import org.junit.jupiter.api.Test;

class ProblemFaultsTest {

    @Test
    void saysAProblemAsAFaultAndBack() {
        ProblemDetails problem =
                new ProblemDetails("urn:unbus:rule:book-whole", "book-whole", 422, "not {torn} 100 %", "urn:uuid:1");

        Fault fault = ProblemFaults.fault(problem);

        assertThat(fault.getMessage()).isEqualTo("not {torn} 100 %");
        assertThat(ProblemFaults.problem(fault)).isEqualTo(problem);
    }

    @Test
    void blamesTheSenderByTheStatus() {
        assertThat(ProblemFaults.fault(status(404)).getFaultCode()).isEqualTo(Fault.FAULT_CODE_CLIENT);
        assertThat(ProblemFaults.fault(status(429)).getFaultCode()).isEqualTo(Fault.FAULT_CODE_SERVER);
        assertThat(ProblemFaults.fault(status(503)).getFaultCode()).isEqualTo(Fault.FAULT_CODE_SERVER);
    }

    @Test
    void knowsAPlainFaultByItsCode() {
        assertThat(ProblemFaults.problem(plain(true)).status()).isEqualTo(400);
        assertThat(ProblemFaults.problem(plain(false)).status()).isEqualTo(500);
    }

    @Test
    void tellsCallersTheRuleButNotTheSystem() {
        ProblemDetails rejected =
                ProblemDetails.of(new RejectedException("book-whole", "bookId", "whole"), "urn:uuid:1");
        ProblemDetails unavailable = ProblemDetails.of(new UnavailableException("shelf", "closed", null), "urn:uuid:2");

        assertThat(rejected.detail()).isEqualTo("book-whole at bookId: whole");
        assertThat(unavailable.detail()).contains("urn:uuid:2").doesNotContain("shelf");
    }

    private static ProblemDetails status(int status) {
        return new ProblemDetails("about:blank", "title", status, null, null);
    }

    private static Fault plain(boolean sender) {
        return new Fault(
                new Message("text", (ResourceBundle) null), sender ? Fault.FAULT_CODE_CLIENT : Fault.FAULT_CODE_SERVER);
    }
}
