package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connections, pools and clients that stand beside the routes, as imported. */
class ConnectionFlowsTest {

    @Test
    void connectsToMongoByItsAddress() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="orders" class="com.mongodb.MongoClient">
                  <constructor-arg value="db"/><constructor-arg value="27018"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route>
                    <from uri="direct:in"/>
                    <to uri="mongodb3:orders?database=d&amp;collection=c&amp;operation=insert"/>
                  </route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/beans.yaml"))
                    .containsSubsequence("name: orders", "com.mongodb.client.MongoClients", "mongodb://db:27018");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void refusesAConnectionToMongoWithAnAccount() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="orders" class="com.mongodb.MongoClient">
                  <constructor-arg value="db"/><constructor-arg value="1"/><constructor-arg ref="accounts"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="direct:in"/><to uri="mongodb:orders?database=d&amp;operation=count"/></route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).contains("to", "bean");
        }
    }

    @Test
    void takesThePoolsOfSpring() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="pool" class="org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor">
                  <property name="corePoolSize" value="3"/>
                </bean>
                <task:executor xmlns:task="http://www.springframework.org/schema/task" id="tasks" pool-size="2-5"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route>
                    <from uri="direct:in"/>
                    <threads executorServiceRef="pool"><setHeader headerName="a"><constant>1</constant></setHeader></threads>
                    <threads executorServiceRef="tasks"><setBody><constant>done</constant></setBody></threads>
                  </route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "x", Map.of())).isEqualTo("done");
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).contains("bean", "task:executor");
        }
    }

    @Test
    void leavesTheLoggingOfSoapToThePlatformAndRefusesOtherInterceptors() {
        String endpoint =
                """
                <cxf:cxfEndpoint xmlns:cxf="http://camel.apache.org/schema/cxf" id="orders" address="http://h/orders"
                    serviceClass="com.example.Orders">
                  <cxf:outInterceptors>%s</cxf:outInterceptors>
                </cxf:cxfEndpoint>
                <bean id="log" class="org.apache.cxf.interceptor.LoggingOutInterceptor"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="direct:in"/><to uri="cxf:bean:orders"/></route>
                </camelContext>
                """;
        try (Imported flow = Imported.of(Spring.file(endpoint.formatted("<ref bean='log'/>")))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("logged by the platform"));
        }
        try (Imported flow = Imported.of(Spring.file(endpoint.formatted("<bean class='com.example.Login'/>")))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).contains("to");
        }
    }

    @Test
    void callsRestServicesOfCxfByHttp() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <cxf:rsClient xmlns:cxf="http://camel.apache.org/schema/cxf" id="orders" address="http://orders/rest"
                    serviceClass="com.example.Orders"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route>
                    <from uri="direct:in"/>
                    <setHeader headerName="CamelHttpPath"><constant>/7</constant></setHeader>
                    <to uri="cxfrs:bean:orders"/>
                  </route>
                </camelContext>
                """))) {
            flow.request("direct:in", "x", Map.of());
            assertThat(flow.sent).singleElement().asString().startsWith("http://orders/rest");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void countsTimesWithUnitsInMilliseconds() {
        try (Imported flow = Imported.of(
                Spring.context(
                        "<route id='r'><from uri='file:in?readLock=changed&amp;readLockMinAge=5s'/><to uri='log:x'/></route>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("readLockMinAge=5000");
        }
    }
}
