package dev.unbus.legacy.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.unbus.legacy.BadSoap;
import dev.unbus.legacy.RawHttp;
import dev.unbus.legacy.control.Behaviour;
import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Mode;
import dev.unbus.legacy.control.Switchboard;
import dev.unbus.legacy.crm.wsdl.Address;
import dev.unbus.legacy.crm.wsdl.BusyFault;
import dev.unbus.legacy.crm.wsdl.Crm;
import dev.unbus.legacy.crm.wsdl.Customer;
import dev.unbus.legacy.crm.wsdl.NotFoundFault;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URI;
import java.util.stream.Stream;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CrmTest {

    @TestHTTPResource("/soap/crm")
    String url;

    @Inject
    Switchboard switchboard;

    private Crm crm;

    @BeforeEach
    void connect() {
        var factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(Crm.class);
        factory.setAddress(url);
        crm = factory.create(Crm.class);
    }

    @AfterEach
    void behaveAgain() {
        switchboard.tell(LegacySystem.CRM, new Behaviour(Mode.UP, 0));
    }

    @Test
    void knowsTheFirstAndTheLastCustomer() throws Exception {
        assertThat(crm.getCustomer("12346").getEmail()).endsWith("-12346.example");
        assertThat(crm.getCustomer("18287").getAddress().getCountry()).isEqualTo("United Kingdom");
    }

    @Test
    void answersNotFoundForACustomerItDoesNotKnow() {
        assertThatThrownBy(() -> crm.getCustomer("99999"))
                .asInstanceOf(type(NotFoundFault.class))
                .satisfies(fault ->
                        assertThat(fault.getFaultInfo().getCustomerId()).isEqualTo("99999"));
    }

    @Test
    void findsCustomersPageByPage() throws Exception {
        var first = crm.findCustomers(null, "germany", 0, 20);
        var second = crm.findCustomers(null, "germany", 20, 20);

        assertThat(first.getCustomer())
                .hasSize(20)
                .allMatch(customer -> customer.getAddress().getCountry().equals("Germany"));
        assertThat(second.getCustomer())
                .extracting(Customer::getId)
                .doesNotContainAnyElementsOf(
                        first.getCustomer().stream().map(Customer::getId).toList());
        assertThat(first.getTotal()).isEqualTo(second.getTotal()).isGreaterThan(20);
        assertThat(crm.findCustomers("NO SUCH SHOP", null, 0, 200).getCustomer())
                .isEmpty();
        assertThat(crm.findCustomers("gifts", null, 0, 1).getTotal()).isGreaterThan(100);
    }

    @Test
    void refusesAPageThatIsTooLarge() {
        assertThatThrownBy(() -> crm.findCustomers(null, null, 0, 201)).isInstanceOf(SOAPFaultException.class);
        assertThatThrownBy(() -> crm.findCustomers(null, null, -1, 10)).isInstanceOf(SOAPFaultException.class);
    }

    @Test
    void changesAnAddress() throws Exception {
        var address = new Address();
        address.setStreet("1 New Street");
        address.setCity("Leeds");
        address.setPostcode("LE1 1QX");
        address.setCountry("United Kingdom");

        assertThat(crm.changeAddress("12350", address).getAddress().getStreet()).isEqualTo("1 New Street");
        assertThat(crm.getCustomer("12350").getAddress().getCity()).isEqualTo("Leeds");
        assertThatThrownBy(() -> crm.changeAddress("99999", address)).isInstanceOf(NotFoundFault.class);
    }

    @Test
    void saysWhenToComeBackWhileItIsBusy() {
        switchboard.tell(LegacySystem.CRM, new Behaviour(Mode.FAIL, 0));

        assertThatThrownBy(() -> crm.getCustomer("12346"))
                .asInstanceOf(type(BusyFault.class))
                .satisfies(fault ->
                        assertThat(fault.getFaultInfo().getRetryAfterSeconds()).isPositive());
    }

    @Test
    void publishesItsContract() throws Exception {
        var wsdl = RawHttp.get(url + "?wsdl");

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("urn:legacy:crm:1", "location=\"" + url + "\"");
    }

    static Stream<Arguments> badRequests() {
        return BadSoap.requests("urn:legacy:crm:1", "getCustomer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void answersBadInputWithAFaultAndNoStackTrace(String what, byte[] request) throws Exception {
        var answer = RawHttp.postSoap(url, request);

        assertThat(answer.statusCode()).as(what).isEqualTo(500);
        assertThat(answer.body()).contains("Fault").doesNotContain("\tat ", "at org.", "at dev.");
        assertThat(crm.getCustomer("12346").getId()).isEqualTo("12346");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        assertThat(RawHttp.statusOfLarge("POST", URI.create(url), "text/xml", 2 << 20))
                .isEqualTo(413);
        assertThat(crm.getCustomer("12346").getId()).isEqualTo("12346");
    }
}
