package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.net.ConnectException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class FailedOperationTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> REQUEST =
            Map.of("Content-Type", "application/json", Exchange.HTTP_QUERY, "q=5");
    private static final String HANDLED =
            """
            <error-handler><on-error-continue>
              <set-payload value="#[output text/plain --- payload.id ++ attributes.queryParams.q]"/>
            </on-error-continue></error-handler>
            """;

    private static String answer(String operation, int status) throws Exception {
        try (Imported app = Mule.flow(operation + HANDLED)) {
            app.answers((uri, exchange) -> {
                if (status == 0) {
                    throw new ConnectException("refused");
                }
                exchange.getMessage().setBody("gone");
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
            });
            return app.answer(ORDERS, "{\"id\": \"7\"}", REQUEST);
        }
    }

    @Test
    void aHandlerGetsTheMessageFromBeforeARequestThatFailed() throws Exception {
        String request = "<http:request method=\"GET\" config-ref=\"client\" path=\"/a\" %s/>";

        assertThat(answer(request.formatted(""), 0)).isEqualTo("75");
        assertThat(answer(request.formatted(""), 404)).isEqualTo("75");
        assertThat(answer(request.formatted("target=\"t\""), 404)).isEqualTo("75");
    }

    @Test
    void aHandlerGetsWhatTheStepsBeforeMadeOfTheMessage() throws Exception {
        String steps =
                """
                <http:request method="GET" config-ref="client" path="/a"/>
                <set-payload value="#[output application/json --- {id: '8'}]"/>
                <raise-error type="APP:X"/>
                """;
        try (Imported app = Mule.flow(steps
                + "<error-handler><on-error-continue><set-payload value=\"#[output text/plain --- payload.id]\"/></on-error-continue>"
                + "</error-handler>")) {
            assertThat(app.answer(ORDERS, "{\"id\": \"7\"}", REQUEST)).isEqualTo("8");
        }
    }
}
