package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class FlowReferencesTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    @Test
    void flowIsFoundByANameThatIsComputed() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <flow-ref name="#['do:' ++ payload.kind]"/></flow>
                <sub-flow name="do:\\one"><set-payload value="first"/></sub-flow>
                <flow name="do:two"><set-payload value="second"/></flow>
                <flow name="other"><set-payload value="other"/></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(app.answer(ORDERS, "{\"kind\": \"\\\\one\"}", JSON)).isEqualTo("first");
            assertThat(app.answer(ORDERS, "{\"kind\": \"two\"}", JSON)).isEqualTo("second");
            assertThat(app.answer(ORDERS, "{\"kind\": \"two\"}", JSON)).isEqualTo("second");
            Exchange unknown = app.request(ORDERS, "{\"kind\": \"three\"}", JSON);
            assertThat(unknown.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }

    @Test
    void strategiesAndTransactionManagersAreSaid() {
        try (Imported app = Imported.of(
                Map.of(
                        "mule/app.xml",
                        Mule.xml(
                                """
                        <ee:object-store-caching-strategy name="cached"/>
                        <bti:transaction-manager xmlns:bti="http://www.mulesoft.org/schema/mule/ee/bti"/>
                        <flow name="a"><ee:cache cachingStrategy-ref="cached"><logger message="x"/></ee:cache></flow>
                        """)))) {
            assertThat(Mule.outcome(app, "ee:object-store-caching-strategy")).startsWith("DIFFERENT nothing is cached");
            assertThat(Mule.outcome(app, "bti:transaction-manager")).startsWith("IGNORED");
        }
    }
}
