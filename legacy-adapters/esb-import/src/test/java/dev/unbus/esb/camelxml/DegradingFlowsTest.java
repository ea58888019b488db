package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has no counterpart takes as little as possible with it, as imported. */
class DegradingFlowsTest {

    @Test
    void stubsAnEndpointThatTodaysComponentRefuses() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <filter><simple>${header.page} == 'yes'</simple><to uri="telegram:pages/x"/></filter>
                  <setBody><constant>done</constant></setBody>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("to");
            assertThat(flow.answer("direct:in", "x", Map.of())).isEqualTo("done");
            assertThat(flow.request("direct:in", "x", Map.of("page", "yes")).getException())
                    .isNotNull();
        }
    }

    @Test
    void catchesWhatRemainsOfSeveralExceptions() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <onException>
                  <exception>org.hibernate.exception.ConstraintViolationException</exception>
                  <exception>java.lang.IllegalStateException</exception>
                  <handled><constant>true</constant></handled>
                  <setBody><constant>handled</constant></setBody>
                </onException>
                <route>
                  <from uri="direct:in"/>
                  <throwException exceptionType="java.lang.IllegalStateException" message="x"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "x", Map.of())).isEqualTo("handled");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("org.hibernate"));
        }
    }

    @Test
    void knowsTheFailureOfHttpByItsNameOfToday() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <onException>
                  <exception>org.apache.camel.component.http4.HttpOperationFailedException</exception>
                  <handled><constant>true</constant></handled>
                  <setBody><simple>${exception.statusCode}</simple></setBody>
                </onException>
                <route><from uri="direct:in"/><to uri="http4:host/x"/></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(String.join("", flow.paths().stream().map(flow::text).toList()))
                    .contains("- org.apache.camel.http.base.HttpOperationFailedException");
        }
    }

    @Test
    void hasAnExceptionGoOnThatDoCatchDoesNotHandle() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <onException>
                  <exception>java.lang.IllegalStateException</exception>
                  <handled><constant>true</constant></handled>
                  <setBody><simple>outside of ${body}</simple></setBody>
                </onException>
                <route>
                  <from uri="direct:in"/>
                  <doTry>
                    <throwException exceptionType="java.lang.IllegalStateException" message="x"/>
                    <doCatch>
                      <exception>java.lang.IllegalStateException</exception>
                      <handled><constant>false</constant></handled>
                      <setBody><constant>caught</constant></setBody>
                    </doCatch>
                    <doFinally><setHeader headerName="done"><constant>yes</constant></setHeader></doFinally>
                  </doTry>
                  <setBody><constant>after</constant></setBody>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            Exchange ended = flow.request("direct:in", "x", Map.of());
            assertThat(ended.getException()).isInstanceOf(IllegalStateException.class);
            assertThat(ended.getMessage().getBody())
                    .isEqualTo("caught"); // as in Camel 2.25: onException leaves it alone
            assertThat(ended.getMessage().getHeader("done")).isEqualTo("yes");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void requiresATransactionWhereNobodySaysWhichPolicyItHas() {
        try (Imported flow = Imported.of(Spring.context(
                "<route><from uri='direct:in'/><transacted ref='required'/><to uri='log:x'/></route>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("policy required"));
        }
    }

    @Test
    void remembersMessagesInAFile(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("seen.dat");
        try (Imported flow = Imported.of(Spring.file(
                """
                <bean id="seen" class="org.apache.camel.processor.idempotent.FileIdempotentRepository">
                  <property name="fileStore" value="%s"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route>
                    <from uri="direct:in"/>
                    <idempotentConsumer messageIdRepositoryRef="seen">
                      <header>id</header>
                      <setBody><constant>first</constant></setBody>
                    </idempotentConsumer>
                  </route>
                </camelContext>
                """
                        .formatted(store)))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "x", Map.of("id", "1"))).isEqualTo("first");
            assertThat(flow.answer("direct:in", "x", Map.of("id", "1"))).isEqualTo("x");
            assertThat(store).exists();
        }
    }

    @Test
    void leavesBeansOutThatOnlyJavaUses() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="template" class="org.springframework.web.client.RestTemplate"/>
                <bean id="named" class="org.springframework.web.client.RestTemplate"/>
                <bean id="jobs" class="org.springframework.scheduling.quartz.SchedulerFactoryBean"/>
                <bean id="orders" class="com.example.Orders"><property name="template" ref="template"/></bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="direct:in"/><to uri="log:x?exchangeFormatter=#named"/></route>
                </camelContext>
                """))) {
            assertThat(flow.units())
                    .filteredOn(unit ->
                            unit.outcome().filter(Outcome.IGNORED::equals).isPresent())
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.name()).isEqualTo("template"));
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("bean", "bean", "to");
        }
    }

    @Test
    void callsAServiceByItsName() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <serviceCall name="orders/all?open=true"/>
                  <serviceCall name="stock"><staticServiceDiscovery servers="host:9090"/></serviceCall>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            flow.request("direct:in", "x", Map.of());
            assertThat(flow.sent).hasSize(2);
            assertThat(flow.sent.get(0)).startsWith("http://orders/all?open=true");
            assertThat(flow.sent.get(1)).startsWith("http://host:9090");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("nothing looks it up"));
        }
    }

    @Test
    void handlesTheFailuresOfADatabaseWhereItHasOne() {
        String routes =
                """
                <onException>
                  <exception>org.springframework.dao.DuplicateKeyException</exception>
                  <handled><constant>true</constant></handled>
                  <setBody><constant>there already</constant></setBody>
                </onException>
                <route><from uri="direct:in"/><to uri="%s"/></route>
                """;
        try (Imported flow = Imported.of(Spring.context(routes.formatted("sql:select 1?dataSource=#orders")))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
        try (Imported flow = Imported.of(Spring.context(routes.formatted("log:x")))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("whose library is not there"));
        }
    }

    @Test
    void readsTheEnvironmentWhereSpringDid() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="seen" class="org.apache.camel.processor.idempotent.MemoryIdempotentRepository">
                  <property name="cacheSize" value="#{systemEnvironment['SEEN_SIZE']}"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route>
                    <from uri="direct:in"/>
                    <idempotentConsumer messageIdRepositoryRef="seen"><header>id</header><to uri="log:x"/></idempotentConsumer>
                  </route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/beans.yaml")).contains("{{seen-size}}");
            assertThat(flow.text("src/main/resources/imported.properties")).contains("seen-size=1000");
        }
    }

    @Test
    void failsTheMessageThatComesToAConditionNobodyCanRead() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <choice>
                    <when><simple>${body} == 'a'</simple><setBody><constant>first</constant></setBody></when>
                    <when><simple>body of ${body}</simple><setBody><constant>second</constant></setBody></when>
                    <otherwise><setBody><constant>none</constant></setBody></otherwise>
                  </choice>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "a", Map.of())).isEqualTo("first");
            assertThat(flow.request("direct:in", "b", Map.of()).getException()).isNotNull();
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
        }
    }
}
