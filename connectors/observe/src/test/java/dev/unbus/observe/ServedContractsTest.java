package dev.unbus.observe;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedContractsTest {

    @ParameterizedTest
    @CsvSource({
        "missing.yaml, there is no missing.yaml on the class path",
        "application.properties, application.properties is neither a WSDL nor an OpenAPI document",
        "order.schema.json, order.schema.json is neither a WSDL nor an OpenAPI document"
    })
    void refusesAFileThatIsNoContract(String place, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ServedContract.file("customers-rest", place, "1"))
                .withMessageContaining(complaint);
    }

    @Test
    void refusesNamesThatNeedEscapes() {
        assertThatIllegalArgumentException().isThrownBy(() -> ServedContract.file("customers/rest", "crm.wsdl", "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChannelMessage.described("queue:NOTES", "a/b", "text/plain", "A note."));
    }

    @Test
    void narrowsNothingButJson() {
        ChannelMessage remark = ChannelMessage.xml("queue:REMARKS", "remark.xsd");

        assertThatIllegalStateException().isThrownBy(() -> remark.narrowedBy("order.schema.json"));
    }
}
