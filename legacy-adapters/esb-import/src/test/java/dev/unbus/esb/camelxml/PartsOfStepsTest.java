package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Elements and attributes of steps that are no steps themselves, as imported. */
class PartsOfStepsTest {

    @Test
    void catchesOnlyWhereTheConditionHolds() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="tried">
                  <from uri="direct:tried"/>
                  <doTry>
                    <throwException exceptionType="java.lang.IllegalStateException" message="failed"/>
                    <doCatch>
                      <exception>java.lang.IllegalStateException</exception>
                      <onWhen><simple>${body} == 'a'</simple></onWhen>
                      <setBody><constant>caught</constant></setBody>
                    </doCatch>
                  </doTry>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:tried", "a", Map.of())).isEqualTo("caught");
            assertThatThrownBy(() -> flow.answer("direct:tried", "b", Map.of())).hasMessageContaining("failed");
        }
    }

    @Test
    void loadsConfigurationsOfStepsAndConditionsOfCompletions() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <onCompletion><onWhen><simple>${body} == 'a'</simple></onWhen><to uri="jms:done"/></onCompletion>
                <route id="batches">
                  <from uri="direct:batches"/>
                  <resequence><simple>${header.seq}</simple><batch-config batchSize="2"/><to uri="jms:a"/></resequence>
                </route>
                <route id="streams">
                  <from uri="direct:streams"/>
                  <resequence><simple>${header.seq}</simple><stream-config capacity="9"/><to uri="jms:a"/></resequence>
                </route>
                <route id="groups">
                  <from uri="direct:groups"/>
                  <aggregate strategyRef="joined" completionSize="2">
                    <correlationExpression><header>key</header></correlationExpression>
                    <optimisticLockRetryPolicy maximumRetries="4"/>
                    <to uri="jms:a"/>
                  </aggregate>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void leavesOutAttributesThatCamelRefusesAndSaysSo() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <onException odd="1">
                  <exception>java.io.IOException</exception>
                  <redeliveryPolicy maximumRedeliveries="0" odder="2"/>
                </onException>
                <route id="parts">
                  <from uri="direct:parts"/>
                  <split oddest="3"><tokenize token="," strange="4"/><to uri="jms:parts"/></split>
                </route>
                """))) {
            flow.answer("direct:parts", "a,b", Map.of());
            assertThat(flow.sent).containsExactly("unbus-jms:queue:parts a", "unbus-jms:queue:parts b");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason ->
                            reason.contains("odd of onException") && reason.contains("odder of redeliveryPolicy"))
                    .anyMatch(reason -> reason.contains("oddest of split") && reason.contains("strange of tokenize"));
        }
    }

    @Test
    void startsWithoutTheValuesThatTheSourcesDoNotGive() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <errorHandler id="dead" type="DeadLetterChannel" deadLetterUri="jms:dead">
                  <redeliveryPolicy maximumRedeliveries="{{no.most}}" logStackTrace="{{no.stack}}"/>
                </errorHandler>
                <route id="open" errorHandlerRef="dead" autoStartup="{{no.start}}" streamCache="{{no.cache}}" delayer="5">
                  <from uri="timer:open?period={{no.often}}&amp;fixedRate={{no.fixed}}"/>
                  <log message="x" loggingLevel="{{no.level}}"/>
                  <split timeout="{{no.wait}}"><tokenize token=","/><to uri="seda:x?concurrentConsumers={{no.many}}"/></split>
                </route>
                <route id="x"><from uri="seda:x"/><log message="x"/></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("pause of 5 ms"))
                    .anyMatch(reason -> reason.contains("no.often"));
        }
    }

    @Test
    void stubsASagaThatCompensates() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="saga">
                  <from uri="direct:saga"/>
                  <saga><compensation uri="direct:undo"/><to uri="jms:a"/></saga>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("saga", "to");
        }
    }
}
