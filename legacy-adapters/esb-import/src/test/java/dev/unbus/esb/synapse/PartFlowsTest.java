package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Messages taken apart, values in formats, and what flows share, as the documentation of Synapse has them. */
class PartFlowsTest {

    @Test
    void splitsSendsAndAggregatesInTheOrderOfTheRequest() throws Exception {
        try (Imported bus = bus(
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
        try (Imported bus = bus(
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
        try (Imported bus = bus(
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
        try (Imported bus = bus(
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
        try (Imported bus = bus(
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
    void evaluatesTheNewerExpressions() throws Exception {
        try (Imported bus = bus(
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
        try (Imported bus = bus(
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
