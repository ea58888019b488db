package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that the environment gives, or nobody, as imported. */
class EnvironmentFlowsTest {

    private static final String PROPERTIES = "imported.properties";

    @Test
    void startsWithoutAVariableAndReadsItWhereItIsThere() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="in">
                  <from uri="direct:in"/>
                  <setHeader headerName="path"><constant>{{env:PATH}}</constant></setHeader>
                  <setHeader headerName="user"><simple>user {{env:ORDERS_USER_NAME}}</simple></setHeader>
                  <to uri="http:{{env:ORDERS_HOST}}/orders"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            Map<String, Object> headers =
                    flow.request("direct:in", "x", Map.of()).getMessage().getHeaders();
            assertThat(headers.get("path")).isEqualTo(System.getenv("PATH"));
            assertThat(headers.get("user")).isEqualTo("user unset-orders-user-name");
            assertThat(flow.sent).allMatch(sent -> sent.contains("unset-orders-host"));
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("orders-host"));
        }
    }

    @Test
    void keepsTheSecretsOfVariablesOutOfTheConfiguration() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="in">
                  <from uri="direct:in"/>
                  <to uri="ftp:files?username=me&amp;password={{env:FTP_PASSWORD}}"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(properties(flow)).contains("ftp-password=${FTP_PASSWORD:}");
        }
    }

    @Test
    void asksForServicesAndPropertiesOfTheJavaMachineThatNobodyKnows() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="in">
                  <from uri="direct:in"/>
                  <to uri="http:{{service:order-db}}/orders"/>
                  <to uri="file:{{sys:orders.home}}/out"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(properties(flow))
                    .contains("order-db-service-host=", "order-db-service-port=1000", "orders.home=unset-orders.home");
        }
    }

    @Test
    void readsVariablesInTheAddressOfADatabaseAsThePlatformDoes() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="orders" class="org.apache.commons.dbcp.BasicDataSource">
                  <property name="driverClassName" value="org.postgresql.Driver"/>
                  <property name="url" value="jdbc:postgresql://${env:DB_HOST}/${env:DB_NAME:orders}"/>
                  <property name="username" value="${env:DB_USER}"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="direct:in"/><to uri="sql:select 1?dataSource=#orders"/></route>
                </camelContext>
                """))) {
            assertThat(properties(flow))
                    .contains("jdbc:postgresql://${DB_HOST:unset-DB_HOST}/${DB_NAME:orders}")
                    .contains("username=${DB_USER:unset-DB_USER}");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("DB_HOST") && reason.contains("DB_USER"));
        }
    }

    @Test
    void takesNoBranchWhoseConditionNobodySays() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="in">
                  <from uri="direct:in"/>
                  <choice>
                    <when><simple>{{route.enabled}}</simple><setBody><constant>enabled</constant></setBody></when>
                    <when>
                      <simple>${header.kind} == {{route.kind}}</simple>
                      <setBody><constant>kind</constant></setBody>
                    </when>
                    <when>
                      <simple>${header.kind} == '{{route.name}}'</simple>
                      <setBody><constant>name</constant></setBody>
                    </when>
                    <otherwise><setBody><constant>none</constant></setBody></otherwise>
                  </choice>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "x", Map.of("kind", "other"))).isEqualTo("none");
            assertThat(flow.answer("direct:in", "x", Map.of("kind", "unset-route.name")))
                    .isEqualTo("name");
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).contains("when");
        }
    }

    private static String properties(Imported flow) {
        return flow.text("src/main/resources/" + PROPERTIES);
    }
}
