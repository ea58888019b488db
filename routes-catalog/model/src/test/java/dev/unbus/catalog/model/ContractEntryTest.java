package dev.unbus.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractEntryTest {

    private static final List<ContractEntry> BOTH = List.of(
            new ContractEntry("orders-rest", ContractType.OPENAPI, "1.0.0", "application/yaml"),
            new ContractEntry("orders.order-status-api", ContractType.ASYNCAPI, "0.1.0", "application/json"));

    @Test
    void comesBackAsItWas() {
        assertThat(DescriptorJson.readContracts(DescriptorJson.writeContracts(BOTH)))
                .isEqualTo(BOTH);
    }

    @Test
    void isWrittenForOthersToRead() {
        assertThat(written())
                .startsWith("[{\"name\":\"orders-rest\",\"type\":\"openapi\",\"version\":\"1.0.0\","
                        + "\"mediaType\":\"application/yaml\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"orders-rest\"    | \"a/b\"       | at /0: the name of a contract",
                "\"orders-rest\"    | \"..\"        | at /0: the name of a contract",
                "\"orders-rest\"    | null          | at /0: the name of a contract",
                "\"openapi\"        | \"raml\"      | the type of a contract is one of openapi, asyncapi, wsdl",
                "\"openapi\"        | null          | at /0: type is missing",
                "\"1.0.0\"          | \"\"          | at /0: version is missing",
                "application/yaml   | text/html     | at /0: mediaType is application/json"
            })
    void namesPlaceAndRuleOfAMistake(String good, String bad, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(written().replace(good, bad)))
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "{}", "[[]]", "", "<html>"})
    void refusesWhatIsNoList(String content) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(content));
    }

    private static String written() {
        return new String(DescriptorJson.writeContracts(BOTH), StandardCharsets.UTF_8);
    }

    private static List<ContractEntry> read(String json) {
        return DescriptorJson.readContracts(json.getBytes(StandardCharsets.UTF_8));
    }
}
