package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.net.ConnectException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class HttpFlowTest {

    private static final String ORDERS = "platform-http:/orders";

    @Test
    void answersWithThePayloadAndItsMediaType() throws Exception {
        try (Imported app = Mule.flow(
                """
                <logger level="INFO" message="#[attributes.requestPath]"/>
                <set-payload value="Hello World!" mimeType="text/plain"/>
                """)) {
            Exchange answer = app.request(ORDERS, "", Map.of("X-Secret", "not sent back"));

            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("Hello World!");
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry("Content-Type", "text/plain")
                    .containsEntry(Exchange.HTTP_RESPONSE_CODE, 200)
                    .doesNotContainKey("X-Secret");
        }
    }

    @Test
    void answerWithoutContentHasNone() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"><http:response statusCode="204"/></http:listener>
                  <set-payload value="done"/>
                </flow>
                """)) {
            assertThat(app.request(ORDERS, "", Map.of()).getMessage().getBody()).isNull();
        }
    }

    @Test
    void queryThatIsNotThereIsEmptyText() throws Exception {
        try (Imported app = Mule.flow("<set-payload value=\"#['[' ++ attributes.queryString ++ ']']\"/>")) {
            assertThat(app.answer(ORDERS, "", Map.of(Exchange.HTTP_PATH, "/orders")))
                    .isEqualTo("[]");
        }
    }

    @Test
    void takesAComparisonAsAValue() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="kind" value="order"/>
                <set-variable variableName="same" value="#[vars.kind == 'order']"/>
                <set-payload value="#[if (vars.same == true) 'yes' else 'no']"/>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("yes");
        }
    }

    @Test
    void answersAsTheListenerIsTold() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders" allowedMethods="POST">
                    <http:response statusCode="#[vars.status default 200]">
                      <http:body>#[output application/json --- {id: payload.id}]</http:body>
                      <http:headers>#[{'X-Kind': vars.kind}]</http:headers>
                    </http:response>
                  </http:listener>
                  <set-variable variableName="status" value="#[201]"/>
                  <set-variable variableName="kind" value="order"/>
                </flow>
                """)) {
            Exchange answer =
                    app.request(ORDERS, "{\"id\": 7, \"note\": \"x\"}", Map.of("Content-Type", "application/json"));

            assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(201);
            assertThat(answer.getMessage().getHeader("X-Kind")).isEqualTo("order");
            assertThat(answer.getMessage().getBody(String.class).replaceAll("\\s", ""))
                    .isEqualTo("{\"id\":7}");
        }
    }

    @Test
    void answersAnErrorWithItsDescriptionAndStatus500() throws Exception {
        try (Imported app = Mule.flow("<raise-error type=\"APP:NO_STOCK\" description=\"nothing left\"/>")) {
            Exchange answer = app.request(ORDERS, "", Map.of());

            assertThat(answer.getException()).isNull();
            assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("nothing left");
        }
    }

    @Test
    void sendsARequestWithWhatItIsGivenAndNothingElse() throws Exception {
        try (Imported app = Mule.flow(
                """
                <http:request method="GET" config-ref="client" path="/items/{id}">
                  <http:headers>#[{'X-Trace': attributes.headers.trace}]</http:headers>
                  <http:uri-params>#[{'id': payload.id}]</http:uri-params>
                  <http:query-params>#[{'page': '2 3'}]</http:query-params>
                </http:request>
                """)) {
            app.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeaders())
                        .containsEntry(Exchange.HTTP_PATH, "/items/9")
                        .containsEntry(Exchange.HTTP_QUERY, "page=2+3")
                        .containsEntry(Exchange.HTTP_METHOD, "GET")
                        .containsEntry("X-Trace", "t1")
                        .doesNotContainKey("Other");
                exchange.getMessage().setBody("[1]");
                exchange.getMessage().setHeader("Content-Type", "application/json");
            });

            String answer = app.answer(
                    ORDERS, "{\"id\": 9}", Map.of("trace", "t1", "Other", "x", "Content-Type", "application/json"));

            assertThat(answer).isEqualTo("[1]");
            assertThat(app.sent).hasSize(1);
            assertThat(app.sent.get(0)).startsWith("http:stock.example:80?");
        }
    }

    @Test
    void handlesAStatusOfFailureByItsType() throws Exception {
        try (Imported app = Mule.flow(
                """
                <http:request method="GET" config-ref="client" path="/items"/>
                <error-handler>
                  <on-error-continue type="HTTP:NOT_FOUND">
                    <set-payload value="none"/>
                  </on-error-continue>
                  <on-error-propagate type="HTTP:CONNECTIVITY">
                    <set-payload value="down"/>
                  </on-error-propagate>
                </error-handler>
                """)) {
            app.answers((uri, exchange) -> exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 404));
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("none");

            app.answers((uri, exchange) -> {
                throw new ConnectException("refused");
            });
            Exchange down = app.request(ORDERS, "", Map.of());
            assertThat(down.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(500);
            assertThat(down.getMessage().getBody(String.class)).isEqualTo("refused");
        }
    }

    @Test
    void describesAStatusOfFailureAsItsServerWasAsked() throws Exception {
        try (Imported app = Mule.flow("<http:request method=\"PUT\" config-ref=\"client\" path=\"/items\"/>")) {
            app.answers((uri, exchange) -> exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 404));
            assertThat(app.answer(ORDERS, "", Map.of()))
                    .startsWith("HTTP PUT on resource '")
                    .endsWith("/items' failed: not found (404).");

            app.answers((uri, exchange) -> exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 418));
            assertThat(app.answer(ORDERS, "", Map.of())).endsWith("' failed with status code 418.");
        }
    }

    @Test
    void failsOnMalformedInputWithoutEndingTheRoute() throws Exception {
        try (Imported app = Mule.flow(
                """
                <ee:transform>
                  <ee:message><ee:set-payload>%dw 2.0
                output application/json
                ---
                {total: payload.price * 2}</ee:set-payload></ee:message>
                </ee:transform>
                """)) {
            Map<String, Object> json = Map.of("Content-Type", "application/json");

            Exchange malformed = app.request(ORDERS, "{\"price\": ", json);

            assertThat(malformed.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
            assertThat(app.answer(ORDERS, "{\"price\": 4}", json).replaceAll("\\s", ""))
                    .isEqualTo("{\"total\":8}");
        }
    }
}
