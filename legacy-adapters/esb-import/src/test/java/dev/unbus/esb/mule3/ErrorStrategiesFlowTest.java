package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.runtime.NotConvertedException;
import java.net.ConnectException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ErrorStrategiesFlowTest {

    @Test
    void catchStrategyEndsAnErrorAndRollbackPassesItOn() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="caught"><http:listener config-ref="server" path="/caught"/>
                  <http:request config-ref="client" path="/in" method="GET"/>
                  <catch-exception-strategy><set-payload value="sorry"/></catch-exception-strategy>
                </flow>
                <flow name="rolled"><http:listener config-ref="server" path="/rolled"/>
                  <http:request config-ref="client" path="/in" method="GET"/>
                  <rollback-exception-strategy><logger message="rolled back"/></rollback-exception-strategy>
                </flow>
                """)) {
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
        try (Imported imported = Mule3.app(
                """
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
                """)) {
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
        try (Imported imported = Mule3.app(
                """
                <flow name="guarded"><http:listener config-ref="server" path="/guarded"/>
                  <message-filter throwOnUnaccepted="true"><message-property-filter pattern="inbound:role=admin"/></message-filter>
                  <set-payload value="welcome"/>
                  <choice-exception-strategy>
                    <catch-exception-strategy when="#[exception.causedBy(org.mule.api.routing.filter.FilterUnacceptedException)]">
                      <set-property propertyName="http.status" value="403"/><set-payload value="no"/>
                    </catch-exception-strategy>
                  </choice-exception-strategy>
                </flow>
                """)) {
            assertThat(imported.answer("platform-http:/guarded", "", Map.of("role", "admin")))
                    .isEqualTo("welcome");
            Exchange refused = imported.request("platform-http:/guarded", "", Map.of("role", "guest"));
            assertThat(refused.getMessage().getBody(String.class)).isEqualTo("no");
            assertThat(refused.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(403);
        }
    }

    @Test
    void stubsWhatIsBeyondAndKeepsTheRest() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="partly"><http:listener config-ref="server" path="/partly"/>
                  <unknown-element/><set-payload value="never"/>
                  <catch-exception-strategy><set-payload value="caught"/></catch-exception-strategy>
                </flow>
                """)) {
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
}
