package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class WeaveFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    private static String transformed(String script, String payload) throws Exception {
        try (Imported app = Mule.flow("<ee:transform><ee:message><ee:set-payload><![CDATA[%dw 2.0\n"
                + "output application/json\n" + script + "]]></ee:set-payload></ee:message></ee:transform>")) {
            return app.answer(ORDERS, payload, JSON);
        }
    }

    @Test
    void updatesWhatAPathLeadsTo() throws Exception {
        String script =
                """
                ---
                payload update {
                  case .name -> upper($)
                  case price at .lines[0].price -> price * 2
                  case n at .count if (n > 5) -> 5
                  case .missing -> 'not added'
                  case .added! -> 'added'
                }
                """;
        assertThat(transformed(script, "{\"name\":\"a\",\"lines\":[{\"price\":2},{\"price\":3}],\"count\":4}"))
                .isEqualTo("{\"name\":\"A\",\"lines\":[{\"price\":4},{\"price\":3}],\"count\":4,\"added\":\"added\"}");
        assertThat(transformed(script, "{\"count\":7}")).isEqualTo("{\"count\":5,\"added\":\"added\"}");
    }

    @Test
    void triesWhatMayFail() throws Exception {
        String script =
                """
                import try, orElse, fail from dw::Runtime
                var number = try(() -> payload.n as Number)
                ---
                {ok: number.success, n: number orElse 0, or: payload.x onNull 'none', f: try(() -> fail('no')).error.message}
                """;
        assertThat(transformed(script, "{\"n\":\"7\"}"))
                .isEqualTo("{\"ok\":true,\"n\":7,\"or\":\"none\",\"f\":\"no\"}");
        assertThat(transformed(script, "{\"n\":\"seven\"}"))
                .isEqualTo("{\"ok\":false,\"n\":0,\"or\":\"none\",\"f\":\"no\"}");
    }

    @Test
    void anErrorHasTheAnswerThatItIsAbout() throws Exception {
        try (Imported app = Mule.flow(
                """
                <http:request method="GET" config-ref="client" path="/a"/>
                <error-handler><on-error-continue>
                  <set-payload value="#[output application/json --- {status: error.errorMessage.attributes.statusCode, why: error.errorMessage.payload.why, id: payload.id, type: error.errorMessage.attributes.headers.'content-type'}]"/>
                </on-error-continue></error-handler>
                """)) {
            app.answers((uri, exchange) -> {
                exchange.getMessage().setBody("{\"why\":\"gone\"}");
                exchange.getMessage()
                        .setHeaders(new HashMap<>(
                                Map.of(Exchange.HTTP_RESPONSE_CODE, 404, "Content-Type", "application/json")));
            });
            assertThat(app.answer(ORDERS, "{\"id\":1}", JSON))
                    .isEqualTo("{\"status\":404,\"why\":\"gone\",\"id\":1,\"type\":\"application/json\"}");
        }
    }

    @Test
    void aWholeMessageMayBeKept() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="all" value="#[message]"/>
                <set-payload value="#[output application/json --- [vars.all.payload.id, vars.all.attributes.method]]"/>
                """)) {
            Map<String, Object> headers = new HashMap<>(JSON);
            headers.put(Exchange.HTTP_METHOD, "POST");
            assertThat(app.answer(ORDERS, "{\"id\":1}", headers)).isEqualTo("[1,\"POST\"]");
        }
    }
}
