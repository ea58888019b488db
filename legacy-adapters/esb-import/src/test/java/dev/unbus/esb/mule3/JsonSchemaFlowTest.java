package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonSchemaFlowTest {

    @Test
    void jsonHasToFollowTheSchema() throws Exception {
        try (Imported imported = Imported.of(Map.of(
                "src/main/app/orders.xml",
                Mule3.xml(Mule3.listening("<json:validate-schema schemaLocation='/schema/order.json'/>")),
                "src/main/resources/schema/order.json",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"required\":[\"id\"]}"))) {
            imported.answers((uri, exchange) -> assertThat(uri).isEqualTo("json-validator:schema/order.json"));

            assertThat(imported.answer("platform-http:/orders", "{\"id\":1}", Map.of()))
                    .isEqualTo("{\"id\":1}");
            assertThat(imported.paths()).anyMatch(path -> path.endsWith("resources/schema/order.json"));
        }
    }

    @Test
    void schemaThatIsNotAmongTheSourcesIsBeyond() {
        try (Imported imported = Mule3.app(Mule3.listening("<json:validate-schema schemaLocation='none.json'/>"))) {
            assertThat(Mule3.outcome(imported, "json:validate-schema")).startsWith("STUBBED the schema is not");
        }
    }
}
