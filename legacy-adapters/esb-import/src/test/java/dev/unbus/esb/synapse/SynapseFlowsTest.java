package dev.unbus.esb.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.net.ConnectException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Flows written after the documentation of Synapse, as the generated routes run them. */
class SynapseFlowsTest {

    private static final Map<String, Object> SOAP =
            Map.of("Content-Type", "text/xml", "SOAPAction", "\"urn:getQuote\"");

    private static Imported imported(String artifacts) {
        return Imported.of("<definitions xmlns='http://ws.apache.org/ns/synapse'>" + artifacts + "</definitions>");
    }

    private static String quote(String... symbols) {
        StringBuilder text =
                new StringBuilder("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                        + "<m:getQuote xmlns:m='urn:quote'>");
        for (String symbol : symbols) {
            text.append("<m:symbol>").append(symbol).append("</m:symbol>");
        }
        return text.append("</m:getQuote></s:Body></s:Envelope>").toString();
    }

    private static void allConverted(Imported imported) {
        assertThat(imported.failures()).isEmpty();
        assertThat(imported.units()).allSatisfy(unit -> assertThat(unit.outcome())
                .as(unit + " " + unit.reason())
                .hasValueSatisfying(
                        outcome -> assertThat(outcome).isIn(Outcome.CONVERTED, Outcome.DIFFERENT, Outcome.IGNORED)));
    }

    @Test
    void answersASoapRequestInAnEnvelopeOfItsVersion() throws Exception {
        try (Imported bus = imported(
                """
                <proxy name="Echo" transports="http"><target><inSequence>
                  <payloadFactory media-type="xml"><format><m:quote xmlns:m="urn:quote"><m:of>$1</m:of></m:quote></format>
                    <args><arg evaluator="xml" expression="//m:symbol" xmlns:m="urn:quote"/></args></payloadFactory>
                  <respond/>
                </inSequence></target></proxy>""")) {
            allConverted(bus);
            String answer = bus.answer("platform-http:/services/Echo", quote("A&amp;B"), SOAP);
            assertThat(answer)
                    .contains("http://schemas.xmlsoap.org/soap/envelope/")
                    .contains("<m:of>A&amp;B</m:of>");
        }
    }

    @Test
    void takesTheBranchWhoseExpressionMatchesAllOfTheText() throws Exception {
        try (Imported bus = imported(
                """
                <proxy name="Route" transports="http"><target><inSequence>
                  <switch source="//m:symbol" xmlns:m="urn:quote">
                    <case regex="IBM"><property name="branch" value="exact"/></case>
                    <case regex="S.*"><property name="branch" value="pattern"/></case>
                    <default><property name="branch" value="other"/></default>
                  </switch>
                  <payloadFactory media-type="json"><format>{"branch": "$1"}</format>
                    <args><arg expression="$ctx:branch"/></args></payloadFactory>
                  <respond/>
                </inSequence></target></proxy>""")) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/Route", quote("IBM"), SOAP))
                    .isEqualTo("{\"branch\": \"exact\"}");
            assertThat(bus.answer("platform-http:/services/Route", quote("SUN"), SOAP))
                    .isEqualTo("{\"branch\": \"pattern\"}");
            assertThat(bus.answer("platform-http:/services/Route", quote("IBMX"), SOAP))
                    .isEqualTo("{\"branch\": \"other\"}");
        }
    }

    private static final String SENDING =
            """
            <proxy name="Send" transports="http"><target>
              <inSequence>
                <send><endpoint><address uri="http://stock/quotes" format="soap11"/></endpoint></send>
              </inSequence>
              <outSequence>
                <enrich><source type="inline"><seen xmlns="">yes</seen></source>
                  <target action="child" xpath="//m:answer" xmlns:m="urn:quote"/></enrich>
                <send/>
              </outSequence>
              <faultSequence>
                <makefault version="soap11"><code value="s:Server" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>
                  <reason expression="get-property('ERROR_CODE')"/></makefault>
                <property name="RESPONSE" value="true"/>
                <header name="To" action="remove"/>
                <send/>
              </faultSequence>
            </target></proxy>""";

    @Test
    void sendsTheResponseThroughTheOutSequence() throws Exception {
        try (Imported bus = imported(SENDING)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> exchange.getMessage()
                    .setBody("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                            + "<m:answer xmlns:m='urn:quote'/></s:Body></s:Envelope>"));
            assertThat(bus.answer("platform-http:/services/Send", quote("IBM"), SOAP))
                    .contains("<seen>yes</seen></m:answer>");
            assertThat(bus.sent)
                    .singleElement()
                    .asString()
                    .startsWith("http://stock/quotes")
                    .contains(":Envelope", "IBM");
        }
    }

    @Test
    void answersAFaultWhenTheEndpointIsNotThere() throws Exception {
        try (Imported bus = imported(SENDING)) {
            bus.answers((uri, exchange) -> {
                throw new ConnectException("refused");
            });
            Exchange exchange = bus.request("platform-http:/services/Send", quote("IBM"), SOAP);
            assertThat(exchange.getMessage().getBody(String.class)).contains("<faultstring>101503</faultstring>");
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }

    @Test
    void splitsSendsAndAggregatesInTheOrderOfTheRequest() throws Exception {
        try (Imported bus = imported(
                """
                <proxy name="All" transports="http"><target>
                  <inSequence>
                    <iterate expression="//m:symbol" xmlns:m="urn:quote"><target><sequence>
                      <send><endpoint><address uri="http://stock/one" format="pox"/></endpoint></send>
                    </sequence></target></iterate>
                  </inSequence>
                  <outSequence>
                    <aggregate><completeCondition><messageCount min="-1" max="-1"/></completeCondition>
                      <onComplete expression="//m:symbol" xmlns:m="urn:quote"><send/></onComplete></aggregate>
                  </outSequence>
                </target></proxy>""")) {
            allConverted(bus);
            bus.answers((uri, exchange) -> exchange.getMessage().setHeader("Content-Type", "text/xml"));
            String answer = bus.answer("platform-http:/services/All", quote("A", "B", "C"), SOAP);
            assertThat(answer).containsSubsequence(">A<", ">B<", ">C<");
            assertThat(bus.sent).hasSize(3);
        }
    }

    @Test
    void changesEachPartInItsPlace() throws Exception {
        try (Imported bus = imported(
                """
                <proxy name="Each" transports="http"><target><inSequence>
                  <foreach expression="//m:symbol" xmlns:m="urn:quote"><sequence>
                    <payloadFactory media-type="xml"><format><m:code xmlns:m="urn:quote">$1</m:code></format>
                      <args><arg evaluator="xml" expression="//m:symbol" xmlns:m="urn:quote"/></args></payloadFactory>
                  </sequence></foreach>
                  <respond/>
                </inSequence></target></proxy>""")) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/Each", quote("A", "B"), SOAP))
                    .contains("<m:code>A</m:code><m:code>B</m:code>")
                    .doesNotContain("m:symbol");
        }
    }

    @Test
    void readsJsonWithMissingFieldsAsNull() throws Exception {
        try (Imported bus = imported(
                """
                <api name="Orders" context="/orders"><resource methods="POST" uri-template="/{id}"><inSequence>
                  <payloadFactory media-type="json">
                    <format>{"id": "$1", "total": $2, "note": $3, "items": $4}</format>
                    <args><arg expression="get-property('uri.var.id')"/><arg evaluator="json" expression="$.total"/>
                      <arg evaluator="json" expression="$.note"/><arg evaluator="json" expression="$.items[*].name"/></args>
                  </payloadFactory>
                  <property name="HTTP_SC" value="201" scope="axis2"/>
                  <respond/>
                </inSequence></resource></api>""")) {
            allConverted(bus);
            Exchange exchange = bus.request(
                    "direct:orders-id-post",
                    "{\"total\": 5, \"items\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
                    Map.of("Content-Type", "application/json", "id", "7", "CamelHttpPath", "/orders/7"));
            assertThat(exchange.getMessage().getBody(String.class))
                    .isEqualTo("{\"id\": \"7\", \"total\": 5, \"note\": null, \"items\": [\"a\",\"b\"]}");
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .hasToString("201");
        }
    }

    @Test
    void callsAnHttpEndpointByItsTemplateAndAnswersInTheWantedFormat() throws Exception {
        try (Imported bus = imported(
                """
                <api name="Doctors" context="/doctors"><resource methods="GET" uri-template="/{kind}"><inSequence>
                  <call><endpoint><http method="GET" uri-template="http://hospital/list/{uri.var.kind}?city={query.param.city}"/></endpoint></call>
                  <property name="messageType" value="application/xml" scope="axis2"/>
                  <respond/>
                </inSequence></resource></api>""")) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeader(Exchange.HTTP_URI))
                        .isEqualTo("http://hospital/list/heart?city=New%20York");
                assertThat(exchange.getMessage().getHeader(Exchange.HTTP_METHOD))
                        .isEqualTo("GET");
                exchange.getMessage().setHeader("Content-Type", "application/json");
                exchange.getMessage().setBody("{\"doctor\": [\"a\", \"b\"]}");
            });
            Map<String, Object> request = Map.of(
                    "kind",
                    "heart",
                    "CamelHttpPath",
                    "/doctors/heart",
                    "CamelHttpQuery",
                    "city=New%20York",
                    "CamelHttpMethod",
                    "GET");
            assertThat(bus.answer("direct:doctors-kind-get", null, request))
                    .isEqualTo("<jsonObject><doctor>a</doctor><doctor>b</doctor></jsonObject>");
        }
    }

    @Test
    void handsParametersToATemplateAndComesBack() throws Exception {
        try (Imported bus = imported(
                """
                <template name="greet"><parameter name="who"/><sequence>
                  <property name="greeting" expression="fn:concat('Hello ', $func:who)"/>
                </sequence></template>
                <proxy name="Greet" transports="http"><target><inSequence>
                  <call-template target="greet"><with-param name="who" value="{//m:symbol}" xmlns:m="urn:quote"/></call-template>
                  <payloadFactory media-type="text"><format>$1!</format><args><arg expression="$ctx:greeting"/></args></payloadFactory>
                  <respond/>
                </inSequence></target></proxy>""")) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/Greet", quote("Ann"), SOAP))
                    .isEqualTo("Hello Ann!");
        }
    }

    @Test
    void endsWithoutAnAnswerWhenTheMessageIsDropped() throws Exception {
        try (Imported bus = imported(
                """
                <proxy name="Drop" transports="http"><target><inSequence>
                  <sequence key="gate"/><respond/>
                </inSequence></target></proxy>
                <sequence name="gate"><filter xpath="//m:symbol = 'no'" xmlns:m="urn:quote"><then><drop/></then></filter></sequence>""")) {
            allConverted(bus);
            Exchange dropped = bus.request("platform-http:/services/Drop", quote("no"), SOAP);
            assertThat(dropped.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(202);
            assertThat(bus.answer("platform-http:/services/Drop", quote("yes"), SOAP))
                    .contains(">yes<");
        }
    }

    @Test
    void runsTheFaultSequenceForAMalformedMessage() throws Exception {
        try (Imported bus = imported(
                """
                <proxy name="Bad" transports="http"><target>
                  <inSequence><property name="x" expression="//a"/><respond/></inSequence>
                  <faultSequence>
                    <payloadFactory media-type="json"><format>{"error": "$1"}</format><args><arg expression="$ctx:before"/></args></payloadFactory>
                    <property name="HTTP_SC" value="400" scope="axis2"/><respond/>
                  </faultSequence>
                </target></proxy>""")) {
            allConverted(bus);
            Exchange exchange =
                    bus.request("platform-http:/services/Bad", "<a><b></a>", Map.of("Content-Type", "application/xml"));
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"error\": \"\"}");
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .hasToString("400");
        }
    }

    @Test
    void stubsWhatItDoesNotKnowAndKeepsTheRest() throws Exception {
        try (Imported bus = imported(
                """
                <proxy name="Part" transports="http"><target><inSequence>
                  <filter xpath="//m:symbol = 'x'" xmlns:m="urn:quote"><then><script language="js">mc.x()</script></then></filter>
                  <respond/>
                </inSequence></target></proxy>""")) {
            assertThat(bus.failures()).isEmpty();
            assertThat(bus.units().stream().filter(unit -> unit.outcome().orElseThrow() == Outcome.STUBBED))
                    .extracting(unit -> unit.kind())
                    .containsExactly("script");
            assertThat(bus.answer("platform-http:/services/Part", quote("y"), SOAP))
                    .contains(">y<");
        }
    }

    @Test
    void evaluatesTheNewerExpressions() throws Exception {
        try (Imported bus = imported(
                """
                <api name="New" context="/new"><resource methods="POST" uri-template="/"><inSequence>
                  <variable name="total" type="DOUBLE" expression="${payload.price * payload.count}"/>
                  <filter xpath="${vars.total &gt; 10 and payload.name != 'x'}"><then>
                    <payloadFactory media-type="json"><format>{"total": ${vars.total}, "name": "${toUpper(payload.name)}", "none": ${payload.none}}</format></payloadFactory>
                  </then></filter>
                  <respond/>
                </inSequence></resource></api>""")) {
            allConverted(bus);
            assertThat(bus.answer(
                            "direct:new-post",
                            "{\"price\": 4.5, \"count\": 3, \"name\": \"ab\"}",
                            Map.of("Content-Type", "application/json")))
                    .isEqualTo("{\"total\": 13.5, \"name\": \"AB\", \"none\": null}");
        }
    }

    @Test
    void startsWithEmptySequences() throws Exception {
        try (Imported bus = imported(
                """
                <api name="Hello" context="/hello"><resource methods="GET">
                  <inSequence><payloadFactory media-type="json"><format>{"Hello":"World"}</format><args/></payloadFactory><respond/></inSequence>
                  <outSequence/><faultSequence/>
                </resource></api>""")) {
            allConverted(bus);
            assertThat(bus.answer("direct:hello-all-get", null, Map.of("CamelHttpMethod", "GET")))
                    .isEqualTo("{\"Hello\":\"World\"}");
        }
    }
}
