package dev.unbus.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersTest {

    @Test
    void findsTheNameWhateverThePrefix() {
        assertThat(Customers.name("<e><c:name xmlns:c='urn:legacy:crm:1'>Ada &amp; Sons</c:name></e>"))
                .contains("Ada & Sons");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<e><name>of another namespace</name></e>",
                "<!DOCTYPE e [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><name xmlns='urn:legacy:crm:1'>&x;</name>"
            })
    void findsNoNameInWhatIsNoAnswerOfTheCrm(String answer) {
        assertThat(Customers.name(answer)).isEmpty();
    }
}
