package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What goes in and out at endpoints, as the old bus would have read and written it. */
class EndpointsFlowTest {

    @Test
    void mapIsTheFormOfAnAnswer() throws Exception {
        try (Imported app = Mule3.app(Mule3.listening("<set-payload value=\"#[['a': '1 2', 'b': [3, 4]]]\"/>"))) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of());
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("a=1+2&b=3&b=4");
            assertThat(answer.getMessage().getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        }
    }

    @Test
    void requestToAPortOfItsOwnDoesNotGoToThatOfTheConfiguration() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <http:request config-ref="client" path="/a" method="GET"/>
                <http:request config-ref="client" path="/b" port="1080" method="GET"/>
                """))) {
            app.answer("platform-http:/orders", "", Map.of());
            assertThat(app.sent.get(0)).startsWith("http:stock.example:80/a?");
            assertThat(app.sent.get(1)).startsWith("http:stock.example:1080/b?").contains("copyHeaders=false");
        }
    }

    @Test
    void answerForAVariableStillHasItsInboundProperties() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <http:request config-ref="client" path="/a" method="GET" target="#[flowVars.found]"/>
                <set-payload value="#[payload + ' ' + flowVars.found + ' ' + message.inboundProperties['http.status']]"/>
                """))) {
            app.answers((uri, exchange) -> {
                exchange.getMessage().setBody("stock");
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 203);
            });
            assertThat(app.answer("platform-http:/orders", "text", Map.of("Content-Type", "text/plain")))
                    .isEqualTo("text stock 203");
        }
    }

    @Test
    void headersOfABuilderAreAnExpressionWithoutBrackets() throws Exception {
        try (Imported app = Mule3.app(
                """
                <flow name="orders"><http:listener config-ref="server" path="/orders">
                  <http:response-builder><http:headers expression="['X-Team': 'stock']"/></http:response-builder>
                </http:listener><set-payload value="x"/></flow>
                """)) {
            assertThat(app.request("platform-http:/orders", "", Map.of())
                            .getMessage()
                            .getHeader("X-Team"))
                    .isEqualTo("stock");
        }
    }

    @Test
    void pathOfASettingMayEndInAStar() throws Exception {
        try (Imported app = Imported.of(
                Map.of(
                        "app/mule-app.properties",
                        "proxy.path=/shop/*",
                        "app/flow.xml",
                        Mule3.xml(
                                """
                        <flow name="proxy"><http:listener config-ref="server" path="${proxy.path}"/>
                          <set-payload value="#[message.inboundProperties['http.listener.path']]"/></flow>
                        """)))) {
            assertThat(app.answer("platform-http:/shop", "", Map.of())).isEqualTo("/shop/*");
        }
    }

    @Test
    void fileIsOfTheTypeThatItsNameSaysAndHasItsProperties() throws Exception {
        try (Imported app = Mule3.app(
                """
                <flow name="read"><file:inbound-endpoint path="in"/>
                  <dw:transform-message><dw:set-payload>%dw 1.0
                %output application/json
                ---
                payload map {name: $.name}</dw:set-payload></dw:transform-message>
                  <set-property propertyName="size" value="#[message.inboundProperties.fileSize]"/>
                </flow>
                """)) {
            Exchange read =
                    app.request("file:", "name,age\nann,2\n", Map.of("CamelFileName", "x.csv", "CamelFileLength", 15L));
            assertThat(read.getMessage().getBody(String.class).replaceAll("\\s", ""))
                    .isEqualTo("[{\"name\":\"ann\"}]");
            assertThat(read.getMessage().getHeader("size")).isEqualTo(15L);
        }
    }

    @Test
    void pollsEachSecondUnlessItSaysOtherwise() {
        try (Imported app =
                Mule3.app("<flow name='tick'><poll><logger message='x'/></poll><set-payload value='y'/></flow>")) {
            assertThat(Mule3.written(app)).contains("tick.period=1000");
        }
    }

    @Test
    void mailToGmailIsEncrypted() {
        try (Imported app = Mule3.app("<smtp:gmail-connector name='g'/><flow name='m'><smtp:outbound-endpoint"
                + " connector-ref='g' host='smtp.gmail.example' port='587' user='u' password='p'"
                + " to='a@example.org'/></flow>")) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule3.written(app)).contains("mail.smtp.starttls.enable=true");
        }
    }

    @Test
    void jsonWithoutAClassIsNotTheObjectOfTheOldBus() {
        try (Imported app = Mule3.app("<flow name='j'><json:json-to-object-transformer/></flow>")) {
            assertThat(Mule3.outcome(app, "json:json-to-object-transformer"))
                    .startsWith("DIFFERENT makes maps and lists instead of objects of org.mule.module.json.JsonData");
        }
    }

    @Test
    void mappingsSayWhichRequestsNobodyRefuses() {
        try (Imported app = Mule3.app(
                """
                <apikit:config name="api" raml="api.raml"/>
                <apikit:mapping-exception-strategy name="mappings"><apikit:mapping statusCode="400">
                  <apikit:exception value="org.mule.module.apikit.exception.BadRequestException"/>
                  <set-payload value="bad"/>
                </apikit:mapping></apikit:mapping-exception-strategy>
                <flow name="main"><http:listener config-ref="server" path="/api/*"/><apikit:router config-ref="api"/>
                  <exception-strategy ref="mappings"/></flow>
                <flow name="get:/things:api"><set-payload value="[]"/></flow>
                """)) {
            assertThat(Mule3.outcome(app, "apikit:mapping")).startsWith("IGNORED never reached");
        }
    }

    @Test
    void writesAFileAndGoesOnWithTheMessage() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="write"><http:listener config-ref="server" path="/write"/>
                  <file:outbound-endpoint path="/out" outputPattern="a.txt"/>
                </flow>
                """)) {
            imported.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo("a.txt");
                exchange.getMessage().setBody("lost");
            });
            assertThat(imported.answer("platform-http:/write", "content", Map.of("Content-Type", "text/plain")))
                    .isEqualTo("content");
        }
    }

    @Test
    void beginsByTheClock() {
        try (Imported imported = Mule3.app(
                """
                <flow name="often"><poll frequency="5000"><set-payload value="now"/></poll>
                  <jms:outbound-endpoint topic="ticks"/></flow>
                """)) {
            assertThat(imported.failures()).isEmpty();
        }
    }

    @Test
    void responseOfAnEndpointIsDoneWithTheResultOfTheFlow() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="old"><http:inbound-endpoint host="localhost" port="8081" path="old">
                    <append-string-transformer message=" in"/>
                    <response><append-string-transformer message=" out"/></response>
                  </http:inbound-endpoint>
                  <append-string-transformer message=" flow"/></flow>
                """)) {
            assertThat(imported.answer("platform-http:/old", "text", Map.of("Content-Length", "4")))
                    .isEqualTo("text in flow out");
        }
    }

    @Test
    void queueFromWhichNothingReceivesCannotAnswer() throws Exception {
        try (Imported imported = Mule3.app(
                Mule3.listening("<vm:outbound-endpoint path='nowhere' exchange-pattern='request-response'/>"))) {
            assertThat(imported.answer("platform-http:/orders", "", Map.of()))
                    .isEqualTo("no flow receives from vm:nowhere");
            assertThat(Mule3.outcome(imported, "vm:outbound-endpoint")).startsWith("DIFFERENT no flow receives");
        }
    }

    @Test
    void jobWithoutAPayloadSendsNone() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="often"><quartz:inbound-endpoint jobName="tick" repeatInterval="1000"><quartz:event-generator-job/></quartz:inbound-endpoint>
                  <set-payload value="#[payload is NullPayload]"/><jms:outbound-endpoint queue="ticks"/></flow>
                """)) {
            imported.request("timer:tick", "ignored", Map.of());

            assertThat(imported.sent).containsExactly("unbus-jms:queue:ticks true");
        }
    }

    @Test
    void resultOfTheFlowThatReceivesARequestIsItsReply() throws Exception {
        try (Imported imported =
                Mule3.app(Mule3.listening("<request-reply><vm:outbound-endpoint path='ask'/><vm:inbound-endpoint"
                                + " path='told'/></request-reply><set-payload value='#[payload]!'/>")
                        + "<flow name='asked'><vm:inbound-endpoint path='ask'/><set-payload value='answer to"
                        + " #[payload]'/></flow>")) {
            assertThat(imported.answer("platform-http:/orders", "1", Map.of())).isEqualTo("answer to 1!");
            assertThat(Mule3.outcome(imported, "request-reply")).startsWith("DIFFERENT the flow that receives");
        }
    }

    @Test
    void requestByAQueueWaitsForItsReplyInAnother() throws Exception {
        try (Imported imported = Mule3.app("<jms:activemq-connector name='broker'/>"
                + Mule3.listening("<request-reply timeout='5000'><jms:outbound-endpoint queue='ask'/>"
                        + "<jms:inbound-endpoint queue='told'/></request-reply>"))) {
            imported.answers((uri, exchange) -> {
                assertThat(uri).contains("replyTo=told").contains("requestTimeout=5000");
                exchange.getMessage().setBody("told");
            });
            assertThat(imported.answer("platform-http:/orders", "1", Map.of())).isEqualTo("told");
        }
    }

    @Test
    void stepsInAnEndpointAreDoneThere() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="read"><jms:inbound-endpoint queue="in"><set-variable variableName="v" value="1"/><logger message="x"/></jms:inbound-endpoint>
                  <timer-interceptor/>
                  <jms:outbound-endpoint queue="out"><set-payload value="#[payload] #[flowVars.v]"/></jms:outbound-endpoint></flow>
                """)) {
            imported.request("unbus-jms:queue:in", "text", Map.of());

            assertThat(imported.sent).containsExactly("unbus-jms:queue:out text 1");
            assertThat(Mule3.outcome(imported, "timer-interceptor")).startsWith("IGNORED");
        }
    }

    @Test
    void storeOfAWatermarkIsNamed() {
        try (Imported imported =
                Mule3.app("<flow name='often'><poll><watermark variable='mark' default-expression='#[0]'"
                        + " update-expression='#[1]' object-store-ref='own'/><set-payload value='x'/></poll><logger"
                        + " message='x'/></flow>")) {
            assertThat(Mule3.outcome(imported, "poll")).startsWith("DIFFERENT the mark is in memory, not in own");
        }
    }

    @Test
    void queueWhoseNameTheSourcesDoNotHaveHasOneThatStandsIn() throws Exception {
        try (Imported imported = Mule3.app("<jms:activemq-connector name='broker'/>"
                + Mule3.listening("<request-reply timeout='5000'><jms:outbound-endpoint address='jms://${ask}'/>"
                        + "<jms:inbound-endpoint address='jms://${told}'/></request-reply>"))) {
            assertThat(imported.failures()).isEmpty();
            assertThat(Mule3.outcome(imported, "request-reply")).contains("ask (queue stands in)");
        }
    }
}
