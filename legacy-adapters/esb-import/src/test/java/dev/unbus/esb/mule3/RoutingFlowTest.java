package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Filters, splitters, enrichers and routers, and what is left of a message that one of them refuses. */
class RoutingFlowTest {

    private static final String LETTERS = "<set-payload value=\"#[['a','b','c']]\"/>";

    private static String answer(String processors, String flows) throws Exception {
        try (Imported app = Mule3.app(Mule3.listening(processors) + flows)) {
            assertThat(app.failures()).isEmpty();
            return app.answer("platform-http:/orders", "text", Map.of("Content-Type", "text/plain", "role", "guest"));
        }
    }

    private static String answer(String processors) throws Exception {
        return answer(processors, "");
    }

    @Test
    void messageThatNoBranchTakesIsAnError() throws Exception {
        String choice =
                "<choice><when expression=\"#[payload == 'other']\"><set-payload value='taken'/></when>%s</choice>";
        try (Imported app = Mule3.app(Mule3.listening(choice.formatted("")))) {
            Exchange answer = app.request("platform-http:/orders", "text", Map.of("Content-Type", "text/plain"));
            assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
            assertThat(answer.getMessage().getBody(String.class)).startsWith("Can't process message because no route");
        }
        assertThat(answer(choice.formatted("<otherwise><set-payload value='left'/></otherwise>")))
                .isEqualTo("left");
    }

    @Test
    void listOfResultsIsAMessageWithoutProperties() throws Exception {
        String before = "<set-property propertyName='set' value='s'/>";
        String after = "<set-payload value=\"#[message.inboundProperties.role + ' ' + message.outboundProperties.set"
                + " + ' ' + payload.size()]\"/>";
        String one = "<set-payload value='1'/>";
        assertThat(answer(before + "<scatter-gather>" + one + one + "</scatter-gather>" + after))
                .isEqualTo("null null 2");
        assertThat(answer(before + "<all>" + one + one + "</all>" + after)).isEqualTo("null null 2");
        assertThat(answer(before + LETTERS + "<collection-splitter/>" + one + "<collection-aggregator/>" + after))
                .isEqualTo("null null 3");
        assertThat(answer(before + "<all>" + one + "</all>" + after)).isEqualTo("guest s 1");
    }

    @Test
    void partOfAMapHasItsKeyInAVariable() throws Exception {
        assertThat(answer("<set-variable variableName='n' value=\"#['']\"/>"
                        + "<set-payload value=\"#[['a': 1, 'b': 2]]\"/><map-splitter/>"
                        + "<set-payload value=\"#[flowVars.key + payload]\"/><collection-aggregator/>"
                        + "<set-payload value=\"#[payload[0] + payload[1]]\"/>"))
                .isEqualTo("a1b2");
    }

    @Test
    void filterInALoopLeavesOutAnItemAndNotTheRestOfTheFlow() throws Exception {
        String collects = "<set-variable variableName='n' value=\"#[flowVars.n + payload]\"/>";
        String begins = "<set-variable variableName='n' value=\"#['']\"/>" + LETTERS;
        String ends = "<set-payload value='#[flowVars.n]'/>";
        String filter = "<expression-filter expression=\"#[payload != 'b']\"/>";
        assertThat(answer(begins + "<foreach>" + filter + collects + "</foreach>" + ends))
                .isEqualTo("ac");
        assertThat(answer(
                        begins + "<foreach><flow-ref name='one'/></foreach>" + ends,
                        "<sub-flow name='one'>" + filter + collects + "</sub-flow>"))
                .isEqualTo("ac");
    }

    @Test
    void errorInALoopWithAFilterIsThatOfTheFlow() throws Exception {
        try (Imported app = Mule3.app(Mule3.listening(LETTERS
                + "<foreach><expression-filter expression=\"#[payload != 'a']\"/>"
                + "<set-payload value='#[payload.toUpperCase() - 1]'/></foreach>"
                + "<catch-exception-strategy><set-payload value='sorry'/></catch-exception-strategy>"))) {
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("sorry");
        }
    }

    @Test
    void messageThatIsRefusedGoesToAFlowAsItIs() throws Exception {
        String other =
                """
                <flow name="other"><set-property propertyName="X-Refused" value="yes"/>
                  <set-payload value="#['refused ' + payload]"/></flow>
                """;
        String filter = "<message-filter onUnaccepted='other'><expression-filter expression='#[%s]'/></message-filter>"
                + "<set-payload value='accepted'/>";
        assertThat(answer(filter.formatted("false"), other)).isEqualTo("refused text");
        assertThat(answer(filter.formatted("true"), other)).isEqualTo("accepted");
        try (Imported app = Mule3.app(Mule3.listening(filter.formatted("false")) + other)) {
            Exchange refused = app.request("platform-http:/orders", "text", Map.of("X-Came-In", "1"));
            assertThat(refused.getMessage().getHeaders())
                    .containsEntry("X-Refused", "yes")
                    .doesNotContainKey("X-Came-In");
        }
    }

    @Test
    void secondMessageOfAnIdentifierGoesToAFlow() throws Exception {
        try (Imported app = Mule3.app(Mule3.listening(
                        """
                        <idempotent-message-filter idExpression="#[message.inboundProperties.id]" onUnaccepted="again"/>
                        <set-payload value="first"/>
                        """)
                + "<sub-flow name='again'><set-payload value=\"#['again ' + payload]\"/></sub-flow>")) {
            assertThat(app.answer("platform-http:/orders", "x", Map.of("id", "7")))
                    .isEqualTo("first");
            assertThat(app.answer("platform-http:/orders", "x", Map.of("id", "7")))
                    .isEqualTo("again x");
            assertThat(app.answer("platform-http:/orders", "x", Map.of("id", "8")))
                    .isEqualTo("first");
        }
    }

    @Test
    void refusalIsAnAnswerOfItsOwnStatus() throws Exception {
        try (Imported app = Mule3.app(Mule3.listening("<message-filter throwOnUnaccepted='true'><expression-filter"
                + " expression='#[false]'/></message-filter>"))) {
            Exchange refused = app.request("platform-http:/orders", "", Map.of());
            assertThat(refused.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(406);
        }
    }

    @Test
    void propertyFilterReadsOutboundPropertiesUnlessItSaysOtherwise() throws Exception {
        String filter = "<message-property-filter pattern='%s'/><set-payload value='in'/>";
        assertThat(answer(filter.formatted("role=guest"))).isNullOrEmpty();
        assertThat(answer(filter.formatted("inbound:role=g*"))).isEqualTo("in");
        assertThat(answer(filter.formatted("inbound:role!=guest"))).isNullOrEmpty();
        assertThat(answer(filter.formatted("role=null"))).isEqualTo("in");
        assertThat(answer("<set-property propertyName='role' value='owner'/>" + filter.formatted("role=owner")))
                .isEqualTo("in");
    }

    @Test
    void wildcardsAreThoseOfTheOldBus() throws Exception {
        String filter = "<wildcard-filter pattern='%s'/><set-payload value='in'/>";
        assertThat(answer(filter.formatted("*xt"))).isEqualTo("in");
        assertThat(answer(filter.formatted("other, te*"))).isEqualTo("in");
        assertThat(answer(filter.formatted("*ex*"))).isEqualTo("in");
        assertThat(answer(filter.formatted("TE*"))).isNullOrEmpty();
    }

    @Test
    void routersMakeAListOnlyOfSeveralResults() throws Exception {
        String second = "<processor-chain><set-payload value='2'/></processor-chain>";
        String refused = "<processor-chain><expression-filter expression='#[false]'/></processor-chain>";
        String text = "<set-payload value=\"#['r=' + payload]\"/>";
        assertThat(answer("<all>" + refused + second + "</all>" + text)).isEqualTo("r=2");
        assertThat(answer("<all>" + second + second + "</all>" + text)).isEqualTo("r=[2, 2]");
        assertThat(answer(
                        "<all><vm:outbound-endpoint path='q'/><vm:outbound-endpoint path='q'/></all>" + text,
                        "<flow name='q'><vm:inbound-endpoint path='q'/><set-payload value='x'/></flow>"))
                .isEqualTo("r=text");
    }

    @Test
    void enricherKeepsVariablesThatItsStepsSet() throws Exception {
        assertThat(
                        answer(
                                """
                                <set-variable variableName="v" value="1"/>
                                <enricher target="#[flowVars.t]"><processor-chain>
                                  <set-variable variableName="v" value="2"/><set-payload value="x"/>
                                </processor-chain></enricher>
                                <set-payload value="#[flowVars.v + flowVars.t + payload]"/>
                                """))
                .isEqualTo("1xtext");
    }

    @Test
    void splitterWithoutAnAggregatorGivesTheOnlyResult() throws Exception {
        String splits = "<set-payload value=\"#[%s]\"/><collection-splitter/><set-payload value=\"#[payload + '!']\"/>";
        assertThat(answer(splits.formatted("['a']"))).isEqualTo("a!");
        assertThat(answer(splits.formatted("['a','b']"))).isEqualTo("[\"a!\",\"b!\"]");
    }

    @Test
    void whatStandsBehindAnAggregatorNeedsParts() throws Exception {
        String splits =
                "<set-payload value=\"#[%s]\"/><collection-splitter/><logger message='one'/><collection-aggregator/>"
                        + "<set-payload value=\"#['all of ' + payload.size()]\"/>";
        assertThat(answer(splits.formatted("['a']"))).isEqualTo("all of 1");
        assertThat(answer(splits.formatted("[]"))).isEqualTo("[]");
    }

    @Test
    void resequencerIsNotTakenForAnAggregator() {
        try (Imported app =
                Mule3.app(Mule3.listening(LETTERS + "<collection-splitter/><resequencer/><logger message='x'/>"))) {
            assertThat(Mule3.outcome(app, "collection-splitter")).startsWith("STUBBED");
        }
    }

    @Test
    void textWithAnExpressionThatIsNullSaysSo() throws Exception {
        assertThat(answer("<set-payload value='a#[flowVars.none]b'/>")).isEqualTo("anullb");
        assertThat(answer("<set-payload value='#[null]'/><set-payload value='a#[payload]b'/>"))
                .isEqualTo("a{NullPayload}b");
    }

    @Test
    void stepThatShowsAnErrorSaysThatItsTextIsAnother() {
        try (Imported app = Mule3.app(Mule3.listening(
                "<catch-exception-strategy><set-payload value='#[exception.message]'/></catch-exception-strategy>"))) {
            assertThat(Mule3.outcome(app, "set-payload")).startsWith("DIFFERENT the text of an error");
        }
    }
}
