package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.Test;

/** What Camel 2 did without being told, as imported. */
class Camel2DefaultsTest {

    private static final String ROUTE = "src/main/resources/camel/route-r.yaml";
    private static final String PROPERTIES = "src/main/resources/imported.properties";

    @Test
    void tellsWhenATimerFired() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="timer://orders?period=5000"/>
                  <setBody><simple>fired ${header.firedTime}</simple></setBody>
                  <to uri="http:orders/now"/>
                </route>
                """))) {
            flow.request("timer:orders?period=5000&includeMetadata=true", null, Map.of("CamelTimerFiredTime", "now"));
            assertThat(flow.sent).singleElement().asString().endsWith("fired now");
        }
    }

    @Test
    void letsQueuesGrow() {
        String route = "<route><from uri='direct:in'/><to uri='seda:orders'/></route>";
        try (Imported flow = Imported.of(Spring.context(route))) {
            assertThat(flow.text(PROPERTIES)).contains("camel.component.seda.queue-size=2147483647");
        }
    }

    @Test
    void boundsQueuesOfCamel3() {
        String pom = "<project><properties><camel.version>3.20.0</camel.version></properties></project>";
        String route = "<route><from uri='direct:in'/><to uri='seda:orders'/></route>";
        try (Imported flow = Imported.of(Map.of("flow.xml", Spring.context(route), "pom.xml", pom))) {
            assertThat(flow.text(PROPERTIES)).doesNotContain("queue-size");
        }
    }

    @Test
    void holdsTheThreadDuringADelay() {
        String route = "<route id='r'><from uri='direct:in'/><delay><constant>5</constant></delay></route>";
        String pom = "<project><properties><camel.version>%s</camel.version></properties></project>";
        String said = "the thread waits, as in Camel 2; in Camel 3 it went on with other messages";
        try (Imported old = Imported.of(Map.of("flow.xml", Spring.context(route), "pom.xml", pom.formatted("2.25.4")));
                Imported later =
                        Imported.of(Map.of("flow.xml", Spring.context(route), "pom.xml", pom.formatted("3.22.0")));
                Imported either = Imported.of(Spring.context(route))) {
            assertThat(old.text(ROUTE)).contains("asyncDelayed: \"false\"");
            assertThat(later.text(ROUTE)).doesNotContain("asyncDelayed");
            assertThat(either.text(ROUTE)).contains("asyncDelayed: \"false\"");
            assertThat(Spring.reasons(old, Outcome.DIFFERENT)).doesNotContain(said);
            assertThat(Spring.reasons(either, Outcome.DIFFERENT)).contains(said);
        }
    }

    @Test
    void tellsThreadPoolsOfTheSameNameApart() {
        String file =
                """
                <bean id="pool" class="java.util.concurrent.Executors" factory-method="newFixedThreadPool">
                  <constructor-arg index="0" value="%d"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="r%d"><from uri="direct:in%d"/><threads executorServiceRef="pool"><to uri="log:x"/></threads></route>
                </camelContext>
                """;
        try (Imported flow = Imported.of(Map.of(
                "a.xml", Spring.file(file.formatted(5, 1, 1)), "b.xml", Spring.file(file.formatted(20, 2, 2))))) {
            assertThat(flow.text("src/main/resources/camel/route-r1.yaml")).contains("executorService: pool\n");
            assertThat(flow.text("src/main/resources/camel/route-r2.yaml")).contains("executorService: pool-2\n");
        }
    }

    @Test
    void saysThatBeansOfRoutesInJavaGoWithThem() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="orders" class="com.example.Orders"/>
                <bean id="routes" class="com.example.Routes"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring"><routeBuilder ref="routes"/></camelContext>
                """))) {
            assertThat(flow.paths()).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .noneMatch(reason -> reason.contains("placeholder"))
                    .anyMatch(reason -> reason.contains("goes with the routes in Java"));
        }
    }

    @Test
    void givesDatabasesInMemoryOneThatIsThere() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="orders" class="org.springframework.jdbc.datasource.SingleConnectionDataSource">
                  <property name="driverClassName" value="org.hsqldb.jdbcDriver"/>
                  <property name="url" value="jdbc:hsqldb:mem:orders"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="direct:in"/><to uri="sql:select 1?dataSource=#orders"/></route>
                </camelContext>
                """))) {
            assertThat(flow.text(PROPERTIES))
                    .contains("jdbc.url=jdbc:h2:mem:orders;")
                    .doesNotContain("jdbc:hsqldb");
        }
    }

    @Test
    void changesWhatIsTapped() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r">
                  <from uri="direct:in"/>
                  <wireTap uri="http:audit/orders">
                    <body><simple>copy of ${body}</simple></body>
                    <setHeader headerName="tapped"><constant>yes</constant></setHeader>
                  </wireTap>
                  <wireTap uri="http:audit/headers"><setHeader headerName="only"><constant>1</constant></setHeader></wireTap>
                  <setBody><simple>kept ${body}</simple></setBody>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
            NotifyBuilder all = new NotifyBuilder(flow.camel()).whenDone(3).create();
            assertThat(flow.answer("direct:in", "order", Map.of())).isEqualTo("kept order");
            assertThat(all.matches(10, TimeUnit.SECONDS)).isTrue();
            assertThat(flow.sent)
                    .hasSize(2)
                    .anyMatch(sent -> sent.contains("audit/orders") && sent.endsWith("copy of order"))
                    .anyMatch(sent -> sent.contains("audit/headers") && sent.endsWith("order"));
        }
    }
}
