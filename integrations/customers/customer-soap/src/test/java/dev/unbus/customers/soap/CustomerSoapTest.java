package dev.unbus.customers.soap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unbus.customers.soap.wsdl.Address;
import dev.unbus.customers.soap.wsdl.BusyFault;
import dev.unbus.customers.soap.wsdl.Crm;
import dev.unbus.customers.soap.wsdl.CrmService;
import dev.unbus.customers.soap.wsdl.Customer;
import dev.unbus.customers.soap.wsdl.CustomerPage;
import dev.unbus.customers.soap.wsdl.NotFoundFault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CustomerServiceDouble.class)
class CustomerSoapTest {

    @TestHTTPResource("/soap/customers")
    URL address;

    @TestHTTPResource(value = "/", management = true)
    String observe;

    private Crm crm;

    @BeforeEach
    void makeAnOldCaller() {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(Crm.class);
        factory.setServiceName(CrmService.SERVICE);
        factory.setEndpointName(CrmService.CrmPort);
        factory.setAddress(address.toString());
        crm = (Crm) factory.create();
        CustomerServiceDouble.ASKED.clear();
    }

    @Test
    void getsACustomerFromTheNewService() throws Exception {
        Customer customer = crm.getCustomer("17850");

        assertThat(customer.getName()).isEqualTo("Ada & Sons");
        assertThat(customer.getAddress().getPostcode()).isEqualTo("LS1 1AA");
        assertThat(CustomerServiceDouble.ASKED).containsExactly("GET /customer-service/customers/17850");
    }

    @Test
    void findsCustomersAPageAtATime() throws Exception {
        CustomerPage page = crm.findCustomers("a&b=c é", null, 40, 1);

        assertThat(page.getTotal()).isEqualTo(41);
        assertThat(page.getCustomer()).extracting(Customer::getId).containsExactly("17850");
        assertThat(CustomerServiceDouble.ASKED)
                .containsExactly("GET /customer-service/customers?name=a%26b%3Dc%20%C3%A9&offset=40&limit=1");
    }

    @Test
    void changesAnAddress() throws Exception {
        Address moved = new Address();
        moved.setStreet("2 \"New\" Road");
        moved.setCity("York");
        moved.setPostcode("YO1 7HH");
        moved.setCountry("United Kingdom");

        assertThat(crm.changeAddress("17850", moved).getId()).isEqualTo("17850");
        assertThat(CustomerServiceDouble.ASKED)
                .containsExactly("PUT /customer-service/customers/17850/address "
                        + "{\"street\":\"2 \\\"New\\\" Road\",\"city\":\"York\",\"postcode\":\"YO1 7HH\","
                        + "\"country\":\"United Kingdom\"}");
    }

    @Test
    void saysNotFoundInTheWordsOfTheContract() {
        assertThatExceptionOfType(NotFoundFault.class)
                .isThrownBy(() -> crm.getCustomer("99999"))
                .satisfies(fault ->
                        assertThat(fault.getFaultInfo().getCustomerId()).isEqualTo("99999"));
    }

    @ParameterizedTest
    @CsvSource({"busy, 7", "broken, 5", "garbage, 5", "partial, 5", "huge, 5", "slow, 5", "closed, 5"})
    void saysBusyWhenTheServiceIsNotAvailable(String customerId, int seconds) {
        assertThatExceptionOfType(BusyFault.class)
                .isThrownBy(() -> crm.getCustomer(customerId))
                .satisfies(fault ->
                        assertThat(fault.getFaultInfo().getRetryAfterSeconds()).isEqualTo(seconds))
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("secret"));
    }

    @Test
    void countsAnAnswerInTheWordsOfTheContractApartFromAFailure() {
        double refused = count("refused", CustomerSoapRoute.ID);
        double failed = count("failed", CustomerSoapRoute.ID);

        assertThatExceptionOfType(NotFoundFault.class).isThrownBy(() -> crm.getCustomer("99999"));
        assertThatExceptionOfType(SOAPFaultException.class).isThrownBy(() -> crm.getCustomer("refused"));
        assertThatExceptionOfType(BusyFault.class).isThrownBy(() -> crm.getCustomer("broken"));

        assertThat(count("refused", CustomerSoapRoute.ID)).isEqualTo(refused + 2);
        assertThat(count("failed", CustomerSoapRoute.ID)).isEqualTo(failed + 1);
    }

    @Test
    void namesTheRuleWhenTheServiceRefusesAValue() {
        assertThatExceptionOfType(SOAPFaultException.class)
                .isThrownBy(() -> crm.getCustomer("refused"))
                .satisfies(fault -> assertThat(fault.getFault().getFaultCode()).endsWith("Client"))
                .withMessageContaining("customer-service-accepts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../17850", "a/b", "17850?limit=1", "17850#", "..", "%2e%2e", "a b", "é"})
    void takesNoCharacterOfAnIdForAPartOfTheAddress(String customerId) {
        assertThatExceptionOfType(NotFoundFault.class).isThrownBy(() -> crm.getCustomer(customerId));

        assertThat(CustomerServiceDouble.ASKED)
                .singleElement()
                .asString()
                .matches("GET /customer-service/customers/[A-Za-z0-9%.-]+");
    }

    private double count(String meter, String route) {
        Matcher line = Pattern.compile(
                        "unbus_route_messages_" + meter + "_total\\{[^}]*route=\"" + route + "\"[^}]*} (\\S+)")
                .matcher(given().get(observe + "metrics").asString());
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
