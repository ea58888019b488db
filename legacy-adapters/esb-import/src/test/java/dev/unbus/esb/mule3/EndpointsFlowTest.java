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
        try (Imported app = Mule3.app("<smtp:gmail-connector name='g'/>"
                + "<flow name='m'><smtp:outbound-endpoint connector-ref='g' host='smtp.gmail.example' port='587' user='u'"
                + " password='p' to='a@example.org'/></flow>")) {
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
}
