package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class AttributesFlowTest {

    private static final String ORDERS = "platform-http:/orders";

    @Test
    void parameterIsNoHeaderAndTheFirstOfSeveral() throws Exception {
        try (Imported app = Mule.flow("<set-payload value=\"#[attributes.queryParams.age default 'none']\"/>")) {
            assertThat(app.answer(ORDERS, "", Map.of("age", "7"))).isEqualTo("none");
            assertThat(app.answer(ORDERS, "", Map.of("CamelHttpQuery", "age=1&age=2")))
                    .isEqualTo("1");
        }
    }

    @Test
    void pathsAreThoseOfTheListener() throws Exception {
        try (Imported app = Mule.app(
                """
                <http:listener-config name="api" basePath="/api"><http:listener-connection host="0.0.0.0" port="1"/></http:listener-config>
                <flow name="paths"><http:listener config-ref="api" path="/v1/*"/>
                  <set-payload value="#[attributes.listenerPath ++ ' ' ++ attributes.relativePath ++ ' ' ++ attributes.requestPath]"/>
                </flow>
                """)) {
            assertThat(app.answer("platform-http:/api/v1", "", Map.of("CamelHttpPath", "/api/v1/items")))
                    .isEqualTo("/api/v1/* /v1/items /api/v1/items");
        }
    }

    @Test
    void secondListenerOfAPathHasOneOfItsOwn() throws Exception {
        try (Imported app = Mule.app(
                """
                <http:listener-config name="second"><http:listener-connection host="0.0.0.0" port="2"/></http:listener-config>
                <flow name="one"><http:listener config-ref="server" path="/same"/><set-payload value="one"/></flow>
                <flow name="two"><http:listener config-ref="second" path="/same"/><set-payload value="two"/></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(app.answer("platform-http:/same", "", Map.of())).isEqualTo("one");
            assertThat(app.answer("platform-http:/second/same", "", Map.of())).isEqualTo("two");
            assertThat(app.units()).anyMatch(unit -> unit.reason().contains("it is /second/same now"));
        }
    }

    @Test
    void whatNoMessageSaysIsNotGuessed() {
        try (Imported app = Mule.flow("<set-payload value=\"#[attributes.clientCertificate]\"/>")) {
            assertThat(Mule.outcome(app, "set-payload")).startsWith("STUBBED");
        }
    }

    @Test
    void scriptForAVariableLeavesTheTypeOfThePayload() throws Exception {
        try (Imported app = Mule.flow(
                """
                <ee:transform><ee:message><ee:set-payload>%dw 2.0
                output application/json
                ---
                {title: payload.title, at: vars.kind}</ee:set-payload></ee:message>
                <ee:variables><ee:set-variable variableName="kind">%dw 2.0
                output application/java
                ---
                payload.kind</ee:set-variable></ee:variables></ee:transform>
                <ee:transform><ee:variables><ee:set-variable variableName="x">%dw 2.0
                output application/java
                ---
                {a: 1}</ee:set-variable></ee:variables></ee:transform>
                """)) {
            Exchange answer =
                    app.request(ORDERS, "title=A&kind=k", Map.of("Content-Type", "application/x-www-form-urlencoded"));
            assertThat(answer.getMessage().getBody(String.class).replaceAll("\\s", ""))
                    .contains("\"title\":\"A\"");
            assertThat(answer.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void backslashStaysOne() throws Exception {
        try (Imported app = Mule.flow("<set-payload value=\"C:\\temp\\#[payload]\"/>")) {
            assertThat(app.answer(ORDERS, "new", Map.of())).isEqualTo("C:\\temp\\new");
        }
    }
}
