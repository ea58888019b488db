package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersFlowTest {

    @Test
    void filterEndsTheFlowWithoutAnAnswer() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="filtered"><jms:inbound-endpoint queue="orders"/>
                  <not-filter><wildcard-filter pattern="*cancel*"/></not-filter>
                  <jms:outbound-endpoint queue="accepted"/>
                </flow>
                """)) {
            imported.request("unbus-jms:queue:orders", "order 1", Map.of());
            imported.request("unbus-jms:queue:orders", "please cancel 2", Map.of());

            assertThat(imported.sent).containsExactly("unbus-jms:queue:accepted order 1");
        }
    }

    @Test
    void patternWithAnyCharactersIsFoundInThePayload() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="filtered"><jms:inbound-endpoint queue="orders"/>
                  <regex-filter pattern="^[a-z'{}]+@(?:x\\.)+de$" flags="CASE_INSENSITIVE"/>
                  <jms:outbound-endpoint queue="accepted"/>
                </flow>
                """)) {
            imported.request("unbus-jms:queue:orders", "O'Hara@x.de", Map.of());
            imported.request("unbus-jms:queue:orders", "nobody", Map.of());

            assertThat(imported.sent).containsExactly("unbus-jms:queue:accepted O'Hara@x.de");
        }
    }

    @Test
    void filterOutsideOfFlowsIsAmongTheStepsOfWhatNamesIt() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <message-filter name="some"><expression-filter expression="payload == 'yes'"/></message-filter>
                <flow name="filtered"><jms:inbound-endpoint queue="orders"/><processor ref="some"/>
                  <idempotent-message-filter/><jms:outbound-endpoint queue="accepted"/></flow>
                """)) {
            imported.request("unbus-jms:queue:orders", "yes", Map.of());
            imported.request("unbus-jms:queue:orders", "no", Map.of());

            assertThat(imported.sent).containsExactly("unbus-jms:queue:accepted yes");
            assertThat(Mule3.outcome(imported, "idempotent-message-filter")).startsWith("DIFFERENT each message");
        }
    }

    @Test
    void contentThatCameAsAStreamIsAccepted() throws Exception {
        try (Imported imported = Mule3.app(
                Mule3.listening(
                        """
                <and-filter><payload-type-filter expectedType="java.io.InputStream"/>
                  <expression-filter expression="#[message.inboundProperties['http.method'] == 'POST']"/></and-filter>
                <set-payload value="taken"/>
                """))) {
            Map<String, Object> post = Map.of("CamelHttpMethod", "POST");
            assertThat(imported.answer("platform-http:/orders", "text", post)).isEqualTo("taken");
            assertThat(imported.answer("platform-http:/orders", "", post)).isNotEqualTo("taken");
            assertThat(Mule3.outcome(imported, "and-filter")).startsWith("DIFFERENT what came in as a stream");
        }
    }

    @Test
    void whetherTheCaseOfAPatternMattersMayBeComputed() throws Exception {
        try (Imported imported = Mule3.app(
                Mule3.listening(
                        """
                <validation:matches-regex value="#[payload]" regex="x|y" caseSensitive="#[message.inboundProperties['strict'] == 'yes']"/>
                """))) {
            assertThat(imported.answer("platform-http:/orders", "Y", Map.of("strict", "no")))
                    .isEqualTo("Y");
            assertThat(imported.answer("platform-http:/orders", "Y", Map.of("strict", "yes")))
                    .contains("does not match");
        }
    }

    @Test
    void severalValidationsAreMadeAtOnce() throws Exception {
        try (Imported imported = Mule3.app(
                Mule3.listening(
                        """
                <validation:all>
                  <validation:validations>
                    <validation:is-email email="#[payload]" message="no mail"/>
                    <validation:is-true expression="#[payload == 'me']" message="not me"/>
                  </validation:validations>
                </validation:all>
                """))) {
            assertThat(imported.units()).noneMatch(unit -> unit.outcome().equals(Optional.of(Outcome.FAILED)));
            assertThat(imported.answer("platform-http:/orders", "me@b.example", Map.of()))
                    .contains("not me")
                    .doesNotContain("no mail");
            assertThat(imported.answer("platform-http:/orders", "you", Map.of()))
                    .contains("no mail\nnot me");
        }
    }
}
