package dev.unbus.customers.soap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.customers.soap.wsdl.CrmService;
import dev.unbus.testkit.ContractProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.util.List;
import javax.wsdl.Definition;
import javax.wsdl.Operation;
import javax.wsdl.PortType;
import javax.wsdl.WSDLException;
import javax.wsdl.factory.WSDLFactory;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(CustomerServiceDouble.class)
class ContractsTest {

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void servesTheContractOfTheCrmUnchanged() throws WSDLException {
        ContractProbe contracts = new ContractProbe(management);

        assertThat(contracts.listed()).containsExactly("wsdl crm-soap 0.1.0");
        Definition crm = WSDLFactory.newInstance()
                .newWSDLReader()
                .readWSDL(null, new InputSource(new StringReader(contracts.document("crm-soap"))));
        assertThat(crm.getService(CrmService.SERVICE)).isNotNull();
        assertThat(operations(crm.getPortType(new QName(crm.getTargetNamespace(), "Crm"))))
                .containsExactlyInAnyOrder("getCustomer", "findCustomers", "changeAddress");
    }

    private static List<String> operations(PortType crm) {
        return ((List<?>) crm.getOperations())
                .stream().map(operation -> ((Operation) operation).getName()).toList();
    }
}
