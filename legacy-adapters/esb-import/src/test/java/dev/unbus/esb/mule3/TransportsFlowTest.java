package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TransportsFlowTest {

    private static final String ROOT =
            """
            <mule version="EE-3.9.0" xmlns="http://www.mulesoft.org/schema/mule/core"
                xmlns:http="http://www.mulesoft.org/schema/mule/http" xmlns:vm="http://www.mulesoft.org/schema/mule/vm"
                xmlns:jms="http://www.mulesoft.org/schema/mule/jms" xmlns:db="http://www.mulesoft.org/schema/mule/db"
                xmlns:batch="http://www.mulesoft.org/schema/mule/batch" xmlns:ws="http://www.mulesoft.org/schema/mule/ws"
                xmlns:scripting="http://www.mulesoft.org/schema/mule/scripting"
                xmlns:validation="http://www.mulesoft.org/schema/mule/validation"
                xmlns:file="http://www.mulesoft.org/schema/mule/file">
              <http:listener-config name="server" host="0.0.0.0" port="8081"/>
              <http:request-config name="client" host="stock.example" port="80"/>
            %s
            </mule>
            """;

    private static Imported app(String content) {
        return Imported.of(ROOT.formatted(content));
    }

    private static Imported flow(String processors) {
        return app("<flow name='orders'><http:listener config-ref='server' path='/orders'/>" + processors + "</flow>");
    }

    private static String outcome(Imported imported, String kind) {
        return imported.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .map(unit -> unit.outcome().map(Enum::name).orElse("OPEN") + " " + unit.reason())
                .orElse("none");
    }

    @Test
    void typeThatTheFlowSetsStaysWhateverThePayloadBecomes() throws Exception {
        try (Imported app = flow(
                """
                <set-property propertyName="Content-Type" value="application/json"/><set-payload value="{}"/>
                """)) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of());
            assertThat(answer.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void parametersOfAQueryAreNotCopiedAsHeaders() throws Exception {
        try (Imported app = flow("<copy-properties propertyName='*'/>")) {
            Exchange answer = app.request(
                    "platform-http:/orders", "", Map.of("token", "1", "CamelHttpQuery", "token=1", "X-Own", "x"));
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry("X-Own", "x")
                    .doesNotContainKey("token");
        }
    }

    @Test
    void requestOfTheTransportWithoutContentHasItsAddress() throws Exception {
        try (Imported app = app(
                """
                <flow name="old"><http:inbound-endpoint host="localhost" port="8081" path="nested"/><echo-component/></flow>
                """)) {
            assertThat(app.answer(
                            "platform-http:/nested", "", Map.of("CamelHttpPath", "/nested/1", "CamelHttpQuery", "a=1")))
                    .isEqualTo("/nested/1?a=1");
            assertThat(app.answer("platform-http:/nested", "text", Map.of("Content-Length", "4")))
                    .isEqualTo("text");
        }
    }

    @Test
    void pathThatAnotherListenerHasIsNamed() {
        try (Imported app = app(
                """
                <flow name="one"><http:inbound-endpoint host="localhost" port="8081" path="same"/><logger/></flow>
                <flow name="two"><http:inbound-endpoint host="localhost" port="8082" path="same"/><logger/></flow>
                """)) {
            assertThat(app.units())
                    .filteredOn(unit -> unit.kind().equals("http:inbound-endpoint"))
                    .extracting(unit -> unit.reason().startsWith("another listener has the path /same"))
                    .containsExactly(false, true);
            assertThat(outcome(app, "http:inbound-endpoint"))
                    .isEqualTo("DIFFERENT requests come to"
                            + " quarkus.http.host and quarkus.http.port, which all listeners share");
        }
    }

    @Test
    void textIsNotSplitAtItsCommas() throws Exception {
        try (Imported app = flow(
                "<splitter expression='#[payload]'/><set-payload value='#[payload + \"!\"]'/><collection-aggregator/>"
                        + "<set-payload value='#[payload[0]]'/>")) {
            assertThat(app.answer("platform-http:/orders", "Doe, John", Map.of()))
                    .isEqualTo("Doe, John!");
        }
    }

    @Test
    void flowVariablesDoNotCrossATransportAndThoseOfTheSessionDo() throws Exception {
        try (Imported app = app(
                """
                <flow name="orders"><http:listener config-ref="server" path="/orders"/>
                  <set-variable variableName="v" value="1"/><set-session-variable variableName="s" value="2"/>
                  <vm:outbound-endpoint path="other" exchange-pattern="request-response"/>
                  <set-payload value="#[payload + ' v=' + flowVars.v + ' w=' + flowVars.w]"/>
                </flow>
                <flow name="other"><vm:inbound-endpoint path="other" exchange-pattern="request-response"/>
                  <set-variable variableName="w" value="3"/>
                  <set-payload value="#['v=' + flowVars.v + ' s=' + sessionVars.s]"/></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("v=null s=2 v=1 w=null");
        }
    }

    @Test
    void batchJobTakesItsRecordsAsideAndGoesOnWhenOneFails() throws Exception {
        try (Imported app = app(
                """
                <flow name="orders"><http:listener config-ref="server" path="/orders"/>
                  <batch:execute name="job"/></flow>
                <batch:job name="job" max-failed-records="-1">
                  <batch:input><set-payload value="#[['a', 'b', 'c']]"/></batch:input>
                  <batch:process-records>
                    <batch:step name="first"><http:request config-ref="client" path="/step" method="POST"/>
                      <batch:set-record-variable variableName="done" value="#[payload]"/></batch:step>
                    <batch:step name="second" accept-expression="#[recordVars.done != 'C']">
                      <batch:commit size="10"><http:request config-ref="client" path="/commit" method="POST"/></batch:commit>
                    </batch:step>
                  </batch:process-records>
                  <batch:on-complete><http:request config-ref="client" path="/end" method="POST"/></batch:on-complete>
                </batch:job>
                """)) {
            assertThat(app.failures()).isEmpty();
            List<String> calls = Collections.synchronizedList(new ArrayList<>());
            app.answers((uri, exchange) -> {
                String body = exchange.getMessage().getBody(String.class);
                calls.add(uri.replaceAll("[^?]*/(\\w+)[?].*", "$1") + " " + body);
                if ("b".equals(body)) {
                    throw new ConnectException("refused");
                }
                exchange.getMessage().setBody(body == null ? "" : body.toUpperCase(Locale.ROOT));
            });
            app.answer("platform-http:/orders", "x", Map.of());
            Awaitility.await().until(() -> calls.stream().anyMatch(call -> call.startsWith("end")));
            assertThat(calls).startsWith("step a", "step b", "step c");
            assertThat(outcome(app, "batch:job")).startsWith("DIFFERENT");
        }
    }

    @Test
    void serviceOfSoapIsCalledByItsWsdl() throws Exception {
        String wsdl =
                """
                <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                    targetNamespace="urn:stock"><binding name="b"><operation name="find"><soap:operation soapAction="urn:find"/></operation>
                  </binding><service name="s"><port name="p"><soap:address location="http://stock.example/soap"/></port></service></definitions>
                """;
        String mule = ROOT.formatted(
                """
                <ws:consumer-config name="stock" wsdlLocation="stock.wsdl" service="s" port="p"/>
                <flow name="orders"><http:listener config-ref="server" path="/orders"/>
                  <ws:consumer config-ref="stock" operation="find"/>
                  <catch-exception-strategy><set-payload value="failed"/></catch-exception-strategy></flow>
                """);
        try (Imported app = Imported.of(Map.of("app/mule.xml", mule, "resources/stock.wsdl", wsdl))) {
            app.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeader("SOAPAction")).isEqualTo("\"urn:find\"");
                String body = exchange.getMessage().getBody(String.class);
                assertThat(body).contains("<find xmlns=\"urn:stock\">");
                String content = body.contains("bad")
                        ? "<s:Fault><faultstring>no</faultstring></s:Fault>"
                        : "<found xmlns='urn:stock'>3</found>";
                exchange.getMessage()
                        .setBody("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + content
                                + "</s:Body></s:Envelope>");
            });
            assertThat(app.answer("platform-http:/orders", "<find xmlns=\"urn:stock\">nut</find>", Map.of()))
                    .contains(">3</found>");
            assertThat(app.answer("platform-http:/orders", "<find xmlns=\"urn:stock\">bad</find>", Map.of()))
                    .isEqualTo("failed");
        }
    }

    @Test
    void scriptOfGroovyChangesThePayload() throws Exception {
        try (Imported app = flow(
                """
                <scripting:component><scripting:script engine="Groovy">payload.reverse() + flowVars.size()</scripting:script></scripting:component>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(app.answer("platform-http:/orders", "abc", Map.of())).startsWith("cba");
        }
    }

    @Test
    void whatIsDifferentAboutQueuesAndTransactionsIsNamed() {
        try (Imported app = app(
                """
                <jms:activemq-connector name="mq" brokerURL="tcp://mq.example:61616"/>
                <flow name="in"><jms:inbound-endpoint topic="news"><jms:transaction action="ALWAYS_BEGIN"/></jms:inbound-endpoint>
                  <vm:outbound-endpoint path="nobody"/></flow>
                """)) {
            assertThat(outcome(app, "jms:inbound-endpoint")).contains("subscription to the topic is durable");
            assertThat(outcome(app, "vm:outbound-endpoint")).startsWith("DIFFERENT no flow of the project receives");
            assertThat(app.paths().stream().map(app::text))
                    .anyMatch(text -> text.contains("subscription=in"))
                    .anyMatch(text -> text.contains("quarkus.artemis.url=tcp://mq.example:61616"));
        }
    }

    @Test
    void patternThatIsComputedIsEvaluated() throws Exception {
        try (Imported app = flow(
                """
                <set-variable variableName="regexp" value="[0-9]+"/>
                <validation:matches-regex value="#[payload]" regex="#[flowVars.regexp]"/>
                """)) {
            assertThat(app.answer("platform-http:/orders", "12", Map.of())).isEqualTo("12");
        }
    }

    @Test
    void requestThatFailsLeavesThePayloadToTheHandler() throws Exception {
        try (Imported app = flow(
                """
                <http:request config-ref="client" path="/x" method="GET"/>
                <catch-exception-strategy><set-payload value="#[payload + ' after ' + exception.message]"/></catch-exception-strategy>
                """)) {
            app.answers((uri, exchange) -> {
                throw new ConnectException("refused");
            });
            assertThat(app.answer("platform-http:/orders", "mine", Map.of())).startsWith("mine after");
            app.answers((uri, exchange) -> {
                exchange.getMessage().setBody("theirs");
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 404);
            });
            assertThat(app.answer("platform-http:/orders", "mine", Map.of()))
                    .isEqualTo("theirs after Response code 404 mapped as failure.");
        }
    }

    @Test
    void outboundPropertyDoesNotHideTheOneThatCameIn() throws Exception {
        try (Imported app = flow(
                """
                <set-property propertyName="x" value="out"/>
                <set-payload value="#[message.inboundProperties.x]"/>
                """)) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of("x", "in"));
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("in");
            assertThat(answer.getMessage().getHeader("x")).isEqualTo("out");
        }
    }

    @Test
    void textThatIsEmptyLoads() throws Exception {
        try (Imported app = flow("<set-variable variableName='s' value=\"#['']\"/>")) {
            assertThat(app.failures()).isEmpty();
        }
    }
}
