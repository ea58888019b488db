package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.runtime.NotConvertedException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to failures, in routes of Camel 2 and 3 as imported. */
class ErrorFlowsTest {

    @Test
    void answersForAllRoutesOfTheContextWhenAnExceptionIsHandled() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <onException>
                  <exception> java.lang.IllegalArgumentException </exception>
                  <handled><constant>true</constant></handled>
                  <transform><simple>sorry: ${exception.message}</simple></transform>
                  <to uri="jms:failed"/>
                </onException>
                <route id="checked">
                  <from uri="direct:checked"/>
                  <throwException exceptionType="java.lang.IllegalArgumentException" message="no stock"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:checked", "x", Map.of())).isEqualTo("sorry: no stock");
            assertThat(flow.sent).containsExactly("unbus-jms:queue:failed sorry: no stock");
        }
    }

    @Test
    void leavesOtherExceptionsToTheCaller() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="own">
                  <from uri="direct:own"/>
                  <onException>
                    <exception>java.io.IOException</exception>
                    <handled><constant>true</constant></handled>
                  </onException>
                  <throwException exceptionType="java.lang.IllegalStateException" message="other"/>
                </route>
                """))) {
            assertThatThrownBy(() -> flow.answer("direct:own", "x", Map.of())).hasMessageContaining("other");
        }
    }

    @Test
    void movesWhatFailsToTheDeadLetters() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <camelContext xmlns="http://camel.apache.org/schema/spring" errorHandlerRef="dead">
                  <errorHandler id="dead" type="DeadLetterChannel" deadLetterUri="jms:queue:dead">
                    <redeliveryPolicy maximumRedeliveries="1" redeliveryDelay="1"/>
                  </errorHandler>
                  <route id="risky">
                    <from uri="direct:risky"/>
                    <to uri="http4://stock.example.org/reserve"/>
                  </route>
                </camelContext>
                """))) {
            flow.answers((uri, exchange) -> {
                if (uri.startsWith("http")) {
                    throw new IOException("down");
                }
            });
            flow.answer("direct:risky", "order", Map.of());
            assertThat(flow.sent.stream().filter(call -> call.startsWith("http")))
                    .hasSize(2);
            assertThat(flow.sent).last().isEqualTo("unbus-jms:queue:dead order");
        }
    }

    @Test
    void catchesInTheBlockThatTries() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="tried">
                  <from uri="direct:tried"/>
                  <doTry>
                    <throwException exceptionType="java.lang.IllegalStateException" message="m"/>
                    <doCatch>
                      <exception>java.lang.IllegalStateException</exception>
                      <setBody><constant>caught</constant></setBody>
                    </doCatch>
                    <doFinally><to uri="jms:done"/></doFinally>
                  </doTry>
                </route>
                """))) {
            assertThat(flow.answer("direct:tried", "x", Map.of())).isEqualTo("caught");
            assertThat(flow.sent).containsExactly("unbus-jms:queue:done caught");
        }
    }

    @Test
    void throwsTheExceptionThatWasABean() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="forced" class="java.lang.IllegalArgumentException"><constructor-arg value="Forced"/></bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="thrown"><from uri="direct:thrown"/><throwException ref="forced"/></route>
                </camelContext>
                """))) {
            assertThatThrownBy(() -> flow.answer("direct:thrown", "x", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Forced");
        }
    }

    @Test
    void failsInPlaceOfAStepThatIsNoLongerThere() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="half">
                  <from uri="direct:half"/>
                  <to uri="jms:before"/>
                  <setBody><sql>select * from x</sql></setBody>
                  <to uri="jms:after"/>
                </route>
                """))) {
            assertThatThrownBy(() -> flow.answer("direct:half", "x", Map.of()))
                    .isInstanceOf(NotConvertedException.class)
                    .hasMessageContaining("setBody");
            assertThat(flow.sent).containsExactly("unbus-jms:queue:before x");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("setBody");
        }
    }

    @Test
    void saysWhichClassHasToBeMovedOver() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="prices" class="com.acme.Prices"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="priced"><from uri="direct:priced"/><bean ref="prices" method="add"/></route>
                </camelContext>
                """))) {
            assertThatThrownBy(() -> flow.answer("direct:priced", "x", Map.of()))
                    .hasStackTraceContaining("com.acme.Prices.add has to be moved here");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("the class com.acme.Prices has to be moved over; a placeholder stands in its place");
        }
    }

    @Test
    void readsErrorHandlersThatAreBeansForEveryRouteThatNamesThem() throws Exception {
        String builder = "org.apache.camel.builder.";
        try (Imported flow = Imported.of(Spring.file(
                """
                <bean id="dead" class="%sDeadLetterChannelBuilder">
                  <property name="deadLetterUri" value="jms:queue:dead"/>
                  <property name="redeliveryPolicy">
                    <bean class="org.apache.camel.processor.RedeliveryPolicy">
                      <property name="maximumRedeliveries" value="2"/><property name="redeliveryDelay" value="1"/>
                    </bean>
                  </property>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="one" errorHandlerRef="dead"><from uri="direct:one"/><to uri="http4://a.example.org/x"/></route>
                  <route id="two" errorHandlerRef="dead"><from uri="direct:two"/><to uri="http4://a.example.org/x"/></route>
                </camelContext>
                """
                        .formatted(builder)))) {
            flow.answers((uri, exchange) -> {
                if (uri.startsWith("http")) {
                    throw new IOException("down");
                }
            });
            flow.answer("direct:two", "order", Map.of());
            assertThat(flow.sent.stream().filter(call -> call.startsWith("http")))
                    .hasSize(3);
            assertThat(flow.sent).last().isEqualTo("unbus-jms:queue:dead order");
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
        }
    }

    @Test
    void saysWhichErrorHandlerIsNotThere() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="own" class="com.acme.OwnErrorHandler"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring" errorHandlerRef="own">
                  <route id="one" errorHandlerRef="other"><from uri="direct:one"/><to uri="jms:a"/></route>
                </camelContext>
                """))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("the error handler own") && reason.contains("OwnErrorHandler"))
                    .anyMatch(reason ->
                            reason.contains("the error handler other") && reason.contains("not in the sources"));
        }
    }
}
