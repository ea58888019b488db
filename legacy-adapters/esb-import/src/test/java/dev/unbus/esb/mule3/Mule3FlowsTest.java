package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.runtime.NotConvertedException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class Mule3FlowsTest {

    private static final String LISTENER = "<http:listener-config name='server' host='0.0.0.0' port='8081'/>";

    private static String mule(String content) {
        return """
                <mule version="EE-3.9.0" xmlns="http://www.mulesoft.org/schema/mule/core"
                    xmlns:http="http://www.mulesoft.org/schema/mule/http" xmlns:vm="http://www.mulesoft.org/schema/mule/vm"
                    xmlns:jms="http://www.mulesoft.org/schema/mule/jms" xmlns:db="http://www.mulesoft.org/schema/mule/db"
                    xmlns:file="http://www.mulesoft.org/schema/mule/file" xmlns:json="http://www.mulesoft.org/schema/mule/json"
                    xmlns:apikit="http://www.mulesoft.org/schema/mule/apikit"
                    xmlns:quartz="http://www.mulesoft.org/schema/mule/quartz">
                """
                + content + "</mule>";
    }

    @Test
    void answersARequestByChoice() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="greeting"><http:listener config-ref="server" path="/greet"/>
                  <set-variable variableName="language" value="#[message.inboundProperties['language']]"/>
                  <choice>
                    <when expression="#[flowVars.language == 'Spanish']"><set-payload value="Hola!"/></when>
                    <otherwise><flow-ref name="english"/></otherwise>
                  </choice>
                </flow>
                <sub-flow name="english"><set-payload value="Hello!"/></sub-flow>
                """))) {
            assertThat(imported.failures()).isEmpty();
            assertThat(imported.answer("platform-http:/greet", "", Map.of("language", "Spanish")))
                    .isEqualTo("Hola!");
            assertThat(imported.answer("platform-http:/greet", "", Map.of())).isEqualTo("Hello!");
        }
    }

    @Test
    void sendsOutboundPropertiesOnlyWithAnAnswer() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="status"><http:listener config-ref="server" path="/status"/>
                  <set-property propertyName="http.status" value="202"/>
                  <set-property propertyName="X-Known" value="yes"/>
                  <set-payload value="taken"/>
                </flow>
                """))) {
            Exchange answer = imported.request("platform-http:/status", "", Map.of("X-Came-In", "1"));

            assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(202);
            assertThat(answer.getMessage().getHeader("X-Known")).isEqualTo("yes");
            assertThat(answer.getMessage().getHeaders()).doesNotContainKey("X-Came-In");
        }
    }

    @Test
    void readsAnInboundPropertyBehindAnOutboundOneOfItsName() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="both"><http:listener config-ref="server" path="/both"/>
                  <set-property propertyName="x" value="out"/>
                  <set-payload value="#[message.inboundProperties.x + ' ' + message.outboundProperties.x]"/>
                  <set-variable variableName="plain" value="#[message.inboundProperties['x']]"/>
                  <set-payload value="#[payload + ' ' + flowVars.plain]"/>
                </flow>
                """))) {
            Exchange answer = imported.request("platform-http:/both", "", Map.of("X", "in"));

            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("in out in");
            assertThat(answer.getMessage().getHeader("x")).isEqualTo("out");
        }
    }

    @Test
    void copiesAndRemovesPropertiesAsAProxyDoes() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <http:request-config name="client" host="backend" port="80"/>
                <flow name="proxy"><http:listener config-ref="server" path="/proxy"/>
                  <copy-properties propertyName="*"/><remove-property propertyName="Secret*"/>
                  <http:request config-ref="client" path="/in" method="POST"/>
                </flow>
                """))) {
            imported.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeaders())
                        .containsEntry("Kept", "k")
                        .doesNotContainKey("Secret-One");
                exchange.getMessage().setBody("from " + uri.replaceFirst("\\?.*", ""));
            });
            assertThat(imported.answer("platform-http:/proxy", "x", Map.of("Kept", "k", "Secret-One", "s")))
                    .startsWith("from http:");
        }
    }

    @Test
    void catchStrategyEndsAnErrorAndRollbackPassesItOn() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <http:request-config name="client" host="backend" port="80"/>
                <flow name="caught"><http:listener config-ref="server" path="/caught"/>
                  <http:request config-ref="client" path="/in" method="GET"/>
                  <catch-exception-strategy><set-payload value="sorry"/></catch-exception-strategy>
                </flow>
                <flow name="rolled"><http:listener config-ref="server" path="/rolled"/>
                  <http:request config-ref="client" path="/in" method="GET"/>
                  <rollback-exception-strategy><logger message="rolled back"/></rollback-exception-strategy>
                </flow>
                """))) {
            imported.answers((uri, exchange) -> exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 503));
            assertThat(imported.answer("platform-http:/caught", "", Map.of())).isEqualTo("sorry");
            Exchange failed = imported.request("platform-http:/rolled", "", Map.of());
            assertThat(failed.getMessage().getBody(String.class)).isEqualTo("Response code 503 mapped as failure.");
            assertThat(failed.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }

    @Test
    void mappingStrategyAnswersErrorsOfTheFlowsOwn() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <http:request-config name="client" host="backend" port="80"/>
                <apikit:mapping-exception-strategy name="mapped">
                  <apikit:mapping statusCode="404">
                    <apikit:exception value="org.mule.module.apikit.exception.NotFoundException"/>
                    <set-payload value="no such thing"/>
                  </apikit:mapping>
                  <apikit:mapping statusCode="503">
                    <apikit:exception value="java.net.ConnectException"/>
                    <set-payload value="not there"/>
                  </apikit:mapping>
                </apikit:mapping-exception-strategy>
                <flow name="mapped-flow"><http:listener config-ref="server" path="/mapped"/>
                  <http:request config-ref="client" path="/in" method="GET"/>
                  <exception-strategy ref="mapped"/>
                </flow>
                """))) {
            imported.answers((uri, exchange) -> {
                throw new ConnectException("refused");
            });
            Exchange answer = imported.request("platform-http:/mapped", "", Map.of());

            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("not there");
            assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(503);
        }
    }

    @Test
    void choiceStrategyAsksForTheCause() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="guarded"><http:listener config-ref="server" path="/guarded"/>
                  <message-filter throwOnUnaccepted="true"><message-property-filter pattern="inbound:role=admin"/></message-filter>
                  <set-payload value="welcome"/>
                  <choice-exception-strategy>
                    <catch-exception-strategy when="#[exception.causedBy(org.mule.api.routing.filter.FilterUnacceptedException)]">
                      <set-property propertyName="http.status" value="403"/><set-payload value="no"/>
                    </catch-exception-strategy>
                  </choice-exception-strategy>
                </flow>
                """))) {
            assertThat(imported.answer("platform-http:/guarded", "", Map.of("role", "admin")))
                    .isEqualTo("welcome");
            Exchange refused = imported.request("platform-http:/guarded", "", Map.of("role", "guest"));
            assertThat(refused.getMessage().getBody(String.class)).isEqualTo("no");
            assertThat(refused.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(403);
        }
    }

    @Test
    void filterEndsTheFlowWithoutAnAnswer() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        """
                <flow name="filtered"><jms:inbound-endpoint queue="orders"/>
                  <not-filter><wildcard-filter pattern="*cancel*"/></not-filter>
                  <jms:outbound-endpoint queue="accepted"/>
                </flow>
                """))) {
            imported.request("unbus-jms:queue:orders", "order 1", Map.of());
            imported.request("unbus-jms:queue:orders", "please cancel 2", Map.of());

            assertThat(imported.sent).containsExactly("unbus-jms:queue:accepted order 1");
        }
    }

    @Test
    void splitsAndAggregatesACollection() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="each"><http:listener config-ref="server" path="/each"/>
                  <json:json-to-object-transformer/>
                  <collection-splitter/>
                  <append-string-transformer message="!"/>
                  <collection-aggregator/>
                  <json:object-to-json-transformer/>
                </flow>
                """))) {
            assertThat(imported.answer("platform-http:/each", "[\"a\",\"b\"]", Map.of()))
                    .isEqualTo("[\"a!\",\"b!\"]");
            Exchange malformed = imported.request("platform-http:/each", "[\"a\"", Map.of());
            assertThat(malformed.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
            assertThat(malformed.getMessage().getBody(String.class)).contains("no JSON");
        }
    }

    @Test
    void gathersThePayloadsOfAllBranches() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="gather"><http:listener config-ref="server" path="/gather"/>
                  <scatter-gather><set-payload value="one"/><set-payload value="two"/></scatter-gather>
                  <json:object-to-json-transformer/>
                </flow>
                """))) {
            assertThat(imported.answer("platform-http:/gather", "", Map.of())).isEqualTo("[\"one\",\"two\"]");
        }
    }

    @Test
    void enrichesAVariableAndKeepsThePayload() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        """
                <flow name="enriched"><vm:inbound-endpoint path="in" exchange-pattern="request-response"/>
                  <enricher target="#[flowVars.found]"><flow-ref name="lookup"/></enricher>
                  <set-payload value="#[payload] is #[flowVars.found]"/>
                </flow>
                <sub-flow name="lookup"><set-payload value="known"/></sub-flow>
                """))) {
            assertThat(imported.answer("direct:enriched", "it", Map.of())).isEqualTo("it is known");
        }
    }

    @Test
    void queriesWithParameters() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <db:mysql-config name="db" host="localhost" port="3306" user="u" password="p" database="shop"/>
                <flow name="query"><http:listener config-ref="server" path="/query"/>
                  <db:select config-ref="db"><db:parameterized-query>select * from item where id = #[message.inboundProperties['id']]</db:parameterized-query></db:select>
                  <json:object-to-json-transformer/>
                </flow>
                """))) {
            imported.answers((uri, exchange) -> exchange.getMessage().setBody(List.of(Map.of("id", 7))));
            assertThat(imported.answer("platform-http:/query", "", Map.of("id", "7")))
                    .isEqualTo("[{\"id\":7}]");
            assertThat(imported.paths()).anyMatch(path -> path.endsWith(".sql"));
        }
    }

    @Test
    void writesAFileAndGoesOnWithTheMessage() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="write"><http:listener config-ref="server" path="/write"/>
                  <file:outbound-endpoint path="/out" outputPattern="a.txt"/>
                </flow>
                """))) {
            imported.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME)).isEqualTo("a.txt");
                exchange.getMessage().setBody("lost");
            });
            assertThat(imported.answer("platform-http:/write", "content", Map.of("Content-Type", "text/plain")))
                    .isEqualTo("content");
        }
    }

    @Test
    void firstSuccessfulTriesTheNextBranch() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <http:request-config name="client" host="backend" port="80"/>
                <flow name="first"><http:listener config-ref="server" path="/first"/>
                  <first-successful>
                    <http:request config-ref="client" path="/one" method="GET"/>
                    <http:request config-ref="client" path="/two" method="GET"/>
                  </first-successful>
                </flow>
                """))) {
            imported.answers((uri, exchange) -> {
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, uri.contains("/one") ? 500 : 200);
                exchange.getMessage().setBody("answer");
            });
            assertThat(imported.answer("platform-http:/first", "", Map.of())).isEqualTo("answer");
            assertThat(imported.sent).hasSize(2);
        }
    }

    @Test
    void routesOperationsOfAnApi() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <apikit:config name="api" raml="api.raml"/>
                <flow name="main"><http:listener config-ref="server" path="/api/*"/><apikit:router config-ref="api"/></flow>
                <flow name="get:/teams/{id}:api"><set-payload value="a team"/></flow>
                """))) {
            assertThat(imported.answer("direct:get-teams-id-api-operation", "", Map.of()))
                    .isEqualTo("a team");
        }
    }

    @Test
    void stubsWhatIsBeyondAndKeepsTheRest() throws Exception {
        try (Imported imported = Imported.of(
                mule(
                        LISTENER
                                + """
                <flow name="partly"><http:listener config-ref="server" path="/partly"/>
                  <unknown-element/><set-payload value="never"/>
                  <catch-exception-strategy><set-payload value="caught"/></catch-exception-strategy>
                </flow>
                """))) {
            Exchange answer = imported.request("platform-http:/partly", "", Map.of());

            // No handler of the old flow takes a stub for one of its own errors.
            assertThat(answer.getException()).isInstanceOf(NotConvertedException.class);
            assertThat(imported.units())
                    .filteredOn(
                            unit -> unit.outcome().map(Enum::name).orElse("").equals("STUBBED"))
                    .extracting(unit -> unit.kind())
                    .containsExactly("unknown-element");
        }
    }

    @Test
    void beginsByTheClock() {
        try (Imported imported = Imported.of(
                mule(
                        """
                <flow name="often"><poll frequency="5000"><set-payload value="now"/></poll>
                  <jms:outbound-endpoint topic="ticks"/></flow>
                """))) {
            assertThat(imported.failures()).isEmpty();
        }
    }
}
