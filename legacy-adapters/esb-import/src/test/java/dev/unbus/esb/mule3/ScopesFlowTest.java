package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ScopesFlowTest {

    @Test
    void answersARequestByChoice() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="greeting"><http:listener config-ref="server" path="/greet"/>
                  <set-variable variableName="language" value="#[message.inboundProperties['language']]"/>
                  <choice>
                    <when expression="#[flowVars.language == 'Spanish']"><set-payload value="Hola!"/></when>
                    <otherwise><flow-ref name="english"/></otherwise>
                  </choice>
                </flow>
                <sub-flow name="english"><set-payload value="Hello!"/></sub-flow>
                """)) {
            assertThat(imported.failures()).isEmpty();
            assertThat(imported.answer("platform-http:/greet", "", Map.of("language", "Spanish")))
                    .isEqualTo("Hola!");
            assertThat(imported.answer("platform-http:/greet", "", Map.of())).isEqualTo("Hello!");
        }
    }

    @Test
    void splitsAndAggregatesACollection() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="each"><http:listener config-ref="server" path="/each"/>
                  <json:json-to-object-transformer/>
                  <collection-splitter/>
                  <append-string-transformer message="!"/>
                  <collection-aggregator/>
                  <json:object-to-json-transformer/>
                </flow>
                """)) {
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
        try (Imported imported = Mule3.app(
                """
                <flow name="gather"><http:listener config-ref="server" path="/gather"/>
                  <scatter-gather><set-payload value="one"/><set-payload value="two"/></scatter-gather>
                  <json:object-to-json-transformer/>
                </flow>
                """)) {
            assertThat(imported.answer("platform-http:/gather", "", Map.of())).isEqualTo("[\"one\",\"two\"]");
        }
    }

    @Test
    void enrichesAVariableAndKeepsThePayload() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="enriched"><vm:inbound-endpoint path="in" exchange-pattern="request-response"/>
                  <enricher target="#[flowVars.found]"><flow-ref name="lookup"/></enricher>
                  <set-payload value="#[payload] is #[flowVars.found]"/>
                </flow>
                <sub-flow name="lookup"><set-payload value="known"/></sub-flow>
                """)) {
            assertThat(imported.answer("direct:enriched", "it", Map.of())).isEqualTo("it is known");
        }
    }

    @Test
    void enrichesWhateverAnExpressionSays() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="enriched"><vm:inbound-endpoint path="in" exchange-pattern="request-response"/>
                  <set-variable variableName="all" value="#[[]]"/><set-variable variableName="by" value="#[['a': 1]]"/>
                  <enricher target="#[flowVars.all.add($)]"><set-payload value="one"/></enricher>
                  <enricher target="#[all.add($.length())]"><set-payload value="four"/></enricher>
                  <enricher target="#[flowVars.by['b']]"><set-payload value="two"/></enricher>
                  <set-payload value="#[payload + flowVars.all + flowVars.by.b]"/>
                </flow>
                """)) {
            assertThat(imported.answer("direct:enriched", "it", Map.of())).isEqualTo("it[one, 4]two");
        }
    }

    @Test
    void enrichesPartsOfTheMessageThatALoopIsOver() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="enriched"><vm:inbound-endpoint path="in" exchange-pattern="request-response"/>
                  <set-payload value="#[['items': [['n': 1], ['n': 2]]]]"/>
                  <foreach collection="#[payload.items]">
                    <enricher target="#[rootMessage.payload.items[counter - 1].twice]">
                      <set-payload value="#[payload.n * 2]"/></enricher>
                  </foreach>
                  <set-payload value="#[payload.items[0].twice + ' ' + payload.items[1].twice]"/>
                </flow>
                """)) {
            assertThat(imported.answer("direct:enriched", "it", Map.of())).isEqualTo("2 4");
        }
    }

    @Test
    void firstSuccessfulTriesTheNextBranch() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="first"><http:listener config-ref="server" path="/first"/>
                  <first-successful>
                    <http:request config-ref="client" path="/one" method="GET"/>
                    <http:request config-ref="client" path="/two" method="GET"/>
                  </first-successful>
                </flow>
                """)) {
            imported.answers((uri, exchange) -> {
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, uri.contains("/one") ? 500 : 200);
                exchange.getMessage().setBody("answer");
            });
            assertThat(imported.answer("platform-http:/first", "", Map.of())).isEqualTo("answer");
            assertThat(imported.sent).hasSize(2);
        }
    }

    @Test
    void chainOutsideOfFlowsIsAmongTheStepsOfWhatNamesIt() throws Exception {
        try (Imported imported =
                Mule3.app("<processor-chain name='some steps'><set-payload value='done'/></processor-chain>"
                        + Mule3.listening("<flow-ref name='some steps'/>"))) {
            assertThat(imported.answer("platform-http:/orders", "", Map.of())).isEqualTo("done");
            assertThat(Mule3.outcome(imported, "processor-chain")).startsWith("CONVERTED");
        }
    }

    @Test
    void transformerThatOnlyAStubNamesIsNotConverted() {
        try (Imported imported = Mule3.app("<append-string-transformer name='marked' message='!'/>"
                + Mule3.listening("<unknown-scope><transformer ref='marked'/></unknown-scope>"))) {
            assertThat(Mule3.outcome(imported, "append-string-transformer")).startsWith("STUBBED nothing that refers");
        }
    }

    @Test
    void strategyOfThreadsIsLeftOut() {
        try (Imported imported = Mule3.app("<thread-per-processor-processing-strategy name='own' maxThreads='3'/>"
                + Mule3.listening("<async processingStrategy='own'><logger message='beside'/></async>"))) {
            assertThat(Mule3.outcome(imported, "thread-per-processor-processing-strategy"))
                    .startsWith("IGNORED Camel has threads");
        }
    }
}
