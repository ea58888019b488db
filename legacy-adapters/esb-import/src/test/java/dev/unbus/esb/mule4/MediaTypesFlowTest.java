package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class MediaTypesFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final String KEPT =
            """
            <set-variable variableName="kept" value="#[payload]"/>
            <set-payload value="#[output application/json --- {kept: vars.kept}]"/>
            """;

    private static String answer(String processors, String body, String type) throws Exception {
        try (Imported app = Mule.flow(processors)) {
            return app.answer(ORDERS, body, Map.of("Content-Type", type));
        }
    }

    @Test
    void readsAVariableByTheMediaTypeOfThePayloadThatItWas() throws Exception {
        assertThat(answer(KEPT, "{\"a\": [1]}", "application/json")).isEqualTo("{\"kept\":{\"a\":[1]}}");
        assertThat(answer(KEPT, "<a><b>1</b></a>", "application/xml")).isEqualTo("{\"kept\":{\"a\":{\"b\":\"1\"}}}");
        assertThat(answer(KEPT, "a,b\n1,2\n", "application/csv")).isEqualTo("{\"kept\":[{\"a\":\"1\",\"b\":\"2\"}]}");
        assertThat(answer(KEPT, "{\"a\": 1}", "text/plain")).isEqualTo("{\"kept\":\"{\\\"a\\\": 1}\"}");
    }

    @Test
    void readsAVariableThatAScriptHasWritten() throws Exception {
        String processors =
                """
                <set-variable variableName="user" value="#[output application/json --- payload.user]"/>
                <ee:transform><ee:variables>
                  <ee:set-variable variableName="all"><![CDATA[%dw 2.0
                output application/json
                ---
                [payload.user, 7]]]></ee:set-variable>
                </ee:variables></ee:transform>
                <choice>
                  <when expression="#[vars.user == 'bob']">
                    <set-payload value="#[output application/json --- ['Hello ' ++ vars.user] ++ vars.all]"/>
                  </when>
                </choice>
                """;
        assertThat(answer(processors, "{\"user\": \"bob\"}", "application/json"))
                .isEqualTo("[\"Hello bob\",\"bob\",7]");
    }

    @Test
    void readsALiteralByTheMediaTypeThatIsGiven() throws Exception {
        String processors =
                """
                <set-variable variableName="list" value="[1, 2]" mimeType="application/json"/>
                <set-payload value="#[output application/json --- sizeOf(vars.list)]"/>
                """;
        assertThat(answer(processors, "", "text/plain")).isEqualTo("2");
    }

    @Test
    void textThatIsNotOfItsTypeFailsWhereItIsRead() throws Exception {
        String processors =
                """
                <set-variable variableName="kept" value="#[payload]"/>
                <set-payload value="#[output text/plain --- vars.kept.a]"/>
                <error-handler><on-error-continue type="EXPRESSION"><set-payload value="malformed"/></on-error-continue></error-handler>
                """;
        assertThat(answer(processors, "{\"a\": ", "application/json")).isEqualTo("malformed");
    }

    @Test
    void anExpressionIsWrittenAsWhatItIsComputedOf() throws Exception {
        try (Imported app = Mule.flow("<set-payload value=\"#['Hello ' ++ payload.name]\"/>")) {
            Exchange answer = app.request(ORDERS, "{\"name\": \"bob\"}", Map.of("Content-Type", "application/json"));

            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("\"Hello bob\"");
            assertThat(answer.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void aVariableThatIsThePayloadAgainHasItsMediaTypeAgain() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="kept" value="#[payload]"/>
                <set-payload value="other"/>
                <set-payload value="#[vars.kept]"/>
                """)) {
            Exchange answer = app.request(ORDERS, "{\"a\": 1}", Map.of("Content-Type", "application/json"));

            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("{\"a\": 1}");
            assertThat(answer.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void whatIsComputedOfNothingOfATypeIsOfNone() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="yes" value="#[true]"/>
                <set-payload value="#[if (vars.yes == true) 'yes' else 'no']"/>
                """)) {
            Exchange answer = app.request(ORDERS, "{\"a\": 1}", Map.of("Content-Type", "application/json"));

            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("yes");
            assertThat(answer.getMessage().getHeaders()).doesNotContainKey("Content-Type");
        }
    }

    @Test
    void loopsOverTheRowsOfCsvAndKnowsTheWholeMessage() throws Exception {
        String processors =
                """
                <set-variable variableName="seen" value=""/>
                <foreach>
                  <set-variable variableName="seen" value="#[vars.seen ++ payload.a ++ sizeOf(vars.rootMessage.payload)]"/>
                </foreach>
                <set-payload value="#[vars.seen]"/>
                """;
        assertThat(answer(processors, "a,b\n1,2\n3,4\n", "application/csv")).isEqualTo("1232");
    }

    @Test
    void anObjectStoreKeepsTheMediaType() throws Exception {
        String processors =
                """
                <os:store key="k" objectStore="typed"><os:value>#[payload]</os:value></os:store>
                <set-payload value="other"/>
                <os:retrieve key="k" objectStore="typed" target="kept"/>
                <set-payload value="#[output application/json --- {kept: vars.kept}]"/>
                """;
        assertThat(answer(processors, "{\"a\":1}", "application/json")).isEqualTo("{\"kept\":{\"a\":1}}");
    }

    @Test
    void theTypeThatAListenerIsToldIsThatOfThePayload() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="f">
                  <http:listener config-ref="server" path="/orders" outputMimeType="application/csv; header=false; separator=&quot;|&quot;"/>
                  <set-payload value="#[output application/json --- payload map $.column_1]"/>
                </flow>
                """)) {
            assertThat(app.answer(ORDERS, "a|b\n1|2\n", Map.of())).isEqualTo("[\"b\",\"2\"]");
            assertThat(Mule.outcome(app, "http:listener")).startsWith("CONVERTED");
        }
    }

    @Test
    void parametersOfAStatementAreReadFromText() throws Exception {
        try (Imported app = Mule.flow(
                """
                <db:insert config-ref="db"><db:sql>insert into t values (:id)</db:sql>
                  <db:input-parameters>#[payload]</db:input-parameters></db:insert>
                """)) {
            app.request(ORDERS, "{\"id\": 7}", Map.of("Content-Type", "application/json"));
            assertThat(app.sent).anyMatch(sent -> sent.endsWith("{id=7}"));
        }
    }

    @Test
    void nothingIsStoredWhereThereIsNothing() throws Exception {
        String processors =
                """
                <os:store key="k" objectStore="nulls" failOnNullValue="true"><os:value>#[payload.a]</os:value></os:store>
                <error-handler><on-error-continue type="OS:NULL_VALUE"><set-payload value="no value"/></on-error-continue></error-handler>
                """;
        assertThat(answer(processors, "{}", "application/json")).isEqualTo("no value");
    }
}
