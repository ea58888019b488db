package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class OldBehaviourFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    @Test
    void collectionIsAnExpressionWithoutBracketsToo() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="seen" value=""/>
                <foreach collection="payload.items"><set-variable variableName="seen" value="#[vars.seen ++ payload]"/></foreach>
                <set-payload value="#[vars.seen]"/>
                """)) {
            assertThat(app.answer(ORDERS, "{\"items\": [\"a\", \"b\"]}", JSON)).isEqualTo("ab");
        }
    }

    @Test
    void wholeScriptMayStandInOneLine() throws Exception {
        try (Imported app = Mule.flow(
                """
                <idempotent-message-validator idExpression="%dw 2.0 output text/plain import dw::Crypto --- payload.id"/>
                <set-payload value="taken"/>
                """)) {
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(app.answer(ORDERS, "{\"id\": \"a\"}", JSON)).isEqualTo("taken");
            assertThat(app.answer(ORDERS, "{\"id\": \"b\"}", JSON)).isEqualTo("taken");
            assertThat(app.answer(ORDERS, "{\"id\": \"a\"}", JSON)).isNotEqualTo("taken");
        }
    }

    @Test
    void destinationWithoutAValueStarts() {
        try (Imported app = Mule.flow("<jms:publish-consume config-ref='jms' destination='${out}'/>")) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.outcome(app, "jms:publish-consume")).contains("out (unnamed stands in)");
        }
    }

    @Test
    void resultOfABatchHasWhatItHad() throws Exception {
        try (Imported app = Mule.flow(
                """
                <batch:job jobName="prices"><batch:process-records><batch:step name="one"><logger/></batch:step></batch:process-records>
                  <batch:on-complete><jms:publish config-ref="jms" destination="DONE"><jms:message>
                    <jms:body>#[payload.elapsedTimeInMillis >= 0 and payload.failedOnInputPhase == false and payload.failedOnCompletePhase == false and payload.batchJobInstanceId != null]</jms:body>
                  </jms:message></jms:publish></batch:on-complete></batch:job>
                """)) {
            app.request(ORDERS, "[1]", JSON);
            await().untilAsserted(() -> assertThat(app.sent).containsExactly("unbus-jms:queue:DONE true"));
        }
    }

    @Test
    void apiWithoutFlowsStillListens() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="main"><http:listener config-ref="server" path="/api/*"/><apikit:router config-ref="none"/></flow>
                """)) {
            assertThat(Mule.outcome(app, "apikit:router")).startsWith("STUBBED");
            assertThat(app.request("platform-http:/api", "", Map.of()).getException())
                    .isNotNull();
        }
    }

    @Test
    void objectOfAClassIsSaidToBeAMap() {
        try (Imported app = Mule.flow(
                """
                <ee:transform><ee:message><ee:set-payload><![CDATA[%dw 2.0
                output application/java
                ---
                {name: "a"} as Object {class: "org.mule.shop.Customer"}]]></ee:set-payload></ee:message></ee:transform>
                """)) {
            assertThat(Mule.outcome(app, "ee:transform"))
                    .isEqualTo("DIFFERENT a map stands for the object of org.mule.shop.Customer");
        }
    }

    @Test
    void settingThatAScriptAsksForIsNamed() throws Exception {
        try (Imported app = Mule.flow(
                "<logger message=\"#[p('shop.name') default 'none']\"/><set-payload value=\"#[p('shop.name') default 'none']\"/>")) {
            assertThat(Mule.outcome(app, "logger")).isEqualTo("DIFFERENT the sources have no value for shop.name");
        }
        try (Imported app = Mule.flow("<set-payload value=\"#[p('shop.' ++ 'name') default 'none']\"/>")) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("none");
        }
    }

    @Test
    void textWithExpressionsIsOfNoMediaType() throws Exception {
        try (Imported app = Mule.flow("<set-payload value=\"#[payload.a] and #[payload.b]\"/>")) {
            Exchange answer = app.request(ORDERS, "{\"a\": 1, \"b\": 2}", JSON);
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("1 and 2");
            assertThat(answer.getMessage().getHeaders()).doesNotContainKey("Content-Type");
        }
    }

    @Test
    void scriptForThePayloadSeesTheVariablesFromBefore() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="n" value="old"/>
                <ee:transform><ee:message><ee:set-payload>%dw 2.0
                output text/plain
                ---
                vars["n"]</ee:set-payload></ee:message>
                  <ee:variables><ee:set-variable variableName="n">"new"</ee:set-variable></ee:variables></ee:transform>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("old");
        }
    }

    @Test
    void fileWhoseNameBeginsWithADotIsTaken() {
        try (Imported app = Mule.app(
                """
                <file:config name="files"><file:connection workingDir="/w"/></file:config>
                <flow name="taken"><file:listener config-ref="files" directory="in" autoDelete="true" applyPostActionWhenFailed="false"/><logger message="x"/></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.written(app)).contains("includeHiddenFiles=true");
        }
    }
}
