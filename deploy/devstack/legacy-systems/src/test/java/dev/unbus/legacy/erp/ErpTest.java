package dev.unbus.legacy.erp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.legacy.BadSoap;
import dev.unbus.legacy.RawHttp;
import dev.unbus.legacy.control.Behaviour;
import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Mode;
import dev.unbus.legacy.control.Switchboard;
import dev.unbus.legacy.erp.wsdl.BusyFault;
import dev.unbus.legacy.erp.wsdl.Erp;
import dev.unbus.legacy.erp.wsdl.InvalidInvoiceFault;
import dev.unbus.legacy.erp.wsdl.Invoice;
import dev.unbus.legacy.erp.wsdl.InvoiceLine;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ErpTest {

    @TestHTTPResource("/soap/erp")
    String url;

    @Inject
    Switchboard switchboard;

    private Erp erp;

    @BeforeEach
    void connectToAnEmptyLedger() {
        var factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(Erp.class);
        factory.setAddress(url);
        erp = factory.create(Erp.class);
        given().delete("/control/erp/invoices").then().statusCode(204);
    }

    @AfterEach
    void behaveAgain() {
        switchboard.tell(LegacySystem.ERP, new Behaviour(Mode.UP, 0));
    }

    @Test
    void raisesOneInvoiceForOneKey() throws Exception {
        var first = erp.createInvoice("536365", invoice("536365", "15.30"));
        var again = erp.createInvoice("536365", invoice("536365", "15.300"));
        var other = erp.createInvoice("536366", invoice("536366", "15.30"));

        assertThat(first.getCreatedAt().getTimezone()).isZero();
        assertThat(again.getInvoiceNumber()).isEqualTo(first.getInvoiceNumber());
        assertThat(again.getCreatedAt()).isEqualTo(first.getCreatedAt());
        assertThat(other.getInvoiceNumber()).isNotEqualTo(first.getInvoiceNumber());
        given().get("/control/erp/invoices")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("invoices[0].orderId", equalTo("536365"))
                .body("invoices[0].total", equalTo(15.3f))
                .body("invoices[0].invoiceNumber", equalTo(first.getInvoiceNumber()));
    }

    @Test
    void believesTheTotalOfLinesWithoutPrices() throws Exception {
        var invoice = invoice("536367", "139.12");
        invoice.getLine().get(0).setUnitPrice(null);

        assertThat(erp.createInvoice("536367", invoice).getInvoiceNumber()).isEqualTo("INV-000001");
    }

    @Test
    void refusesAnInvoiceForItsContent() {
        var empty = invoice("1", "0.00");
        empty.getLine().clear();
        var negative = invoice("1", "-15.30");
        var wrongTotal = invoice("1", "15.31");
        var nothing = invoice("1", "0.00");
        nothing.getLine().get(0).setQuantity(0);

        assertThatThrownBy(() -> erp.createInvoice("1", empty)).satisfies(brokenRule("lines-present", "line"));
        assertThatThrownBy(() -> erp.createInvoice("1", negative)).satisfies(brokenRule("total-not-negative", "total"));
        assertThatThrownBy(() -> erp.createInvoice("1", wrongTotal)).satisfies(brokenRule("total-adds-up", "total"));
        assertThatThrownBy(() -> erp.createInvoice("1", nothing))
                .satisfies(brokenRule("quantity-positive", "line[1]/quantity"));
        given().get("/control/erp/invoices").then().body("count", equalTo(0));
    }

    @Test
    void refusesAKeyThatComesBackForAnotherOrder() throws Exception {
        erp.createInvoice("536365", invoice("536365", "15.30"));

        assertThatThrownBy(() -> erp.createInvoice("536365", invoice("536366", "15.30")))
                .satisfies(brokenRule("key-unchanged", "idempotencyKey"));
    }

    @Test
    void raisesNothingWhileItIsBusy() {
        switchboard.tell(LegacySystem.ERP, new Behaviour(Mode.FAIL, 0));

        assertThatThrownBy(() -> erp.createInvoice("1", invoice("1", "15.30")))
                .asInstanceOf(type(BusyFault.class))
                .satisfies(fault ->
                        assertThat(fault.getFaultInfo().getRetryAfterSeconds()).isPositive());
        given().get("/control/erp/invoices").then().body("count", equalTo(0));
    }

    static Stream<Arguments> badRequests() {
        return BadSoap.requests("urn:legacy:erp:1", "createInvoice");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void answersBadInputWithAFaultAndNoStackTrace(String what, byte[] request) throws Exception {
        var answer = RawHttp.postSoap(url, request);

        assertThat(answer.statusCode()).as(what).isEqualTo(500);
        assertThat(answer.body()).contains("Fault").doesNotContain("\tat ", "at org.", "at dev.");
    }

    private static ThrowingConsumer<Throwable> brokenRule(String rule, String place) {
        return thrown -> assertThat(thrown)
                .asInstanceOf(type(InvalidInvoiceFault.class))
                .extracting(InvalidInvoiceFault::getFaultInfo)
                .satisfies(detail -> {
                    assertThat(detail.getRule()).isEqualTo(rule);
                    assertThat(detail.getPlace()).isEqualTo(place);
                });
    }

    private static Invoice invoice(String orderId, String total) {
        var line = new InvoiceLine();
        line.setSku("85123A");
        line.setQuantity(6);
        line.setUnitPrice(new BigDecimal("2.55"));
        var invoice = new Invoice();
        invoice.setOrderId(orderId);
        invoice.setCustomerId("17850");
        invoice.setCurrency("GBP");
        invoice.setTotal(new BigDecimal(total));
        invoice.getLine().add(line);
        return invoice;
    }
}
