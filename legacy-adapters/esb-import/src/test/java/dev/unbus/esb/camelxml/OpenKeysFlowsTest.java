package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys of the configuration that the sources give no value, in places that take no text: only their step is lost, if anything. */
class OpenKeysFlowsTest {

    private static final String PROPERTIES = "src/main/resources/imported.properties";

    @Test
    void stubsStepsWhoseBeanOrClassNobodySays() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <choice>
                    <when><simple>${header.a} == 1</simple><to uri="bean:{{orders.bean}}?method=m"/></when>
                    <when><simple>${header.a} == 2</simple><process ref="{{orders.processor}}"/></when>
                    <when><simple>${header.a} == 3</simple><convertBodyTo type="{{orders.type}}"/></when>
                    <otherwise><setBody><constant>done</constant></setBody></otherwise>
                  </choice>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("to", "process", "convertBodyTo");
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
            assertThat(flow.answer("direct:in", "x", Map.of("a", "4"))).isEqualTo("done");
            assertThat(flow.request("direct:in", "x", Map.of("a", "2")).getException())
                    .hasMessageContaining("which bean");
        }
    }

    @Test
    void findsTheBeanThatAKeySays() throws Exception {
        try (Imported flow = Imported.of(Map.of(
                "flow.xml",
                Spring.file(
                        """
                <bean id="orders" class="com.example.Orders"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="r"><from uri="direct:in"/><bean ref="{{orders.bean}}" method="m"/></route>
                </camelContext>
                """),
                "resources/app.properties",
                "orders.bean=orders"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("ref: orders");
        }
    }

    @Test
    void listensAtAPortUntilSomebodySaysWhich() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="netty4:tcp://{{listen.host}}:{{listen.at}}?textline=true"/>
                  <to uri="http4:{{call.host}}:{{call.at}}/orders"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.text("src/main/resources/imported.properties"))
                    .contains("listen.at=1000", "call.at=1000", "call.host=unset-call.host");
        }
    }

    @Test
    void readsTheMarksThatBlueprintChoseForKeys() throws Exception {
        String blueprint =
                """
                <blueprint xmlns="http://www.osgi.org/xmlns/blueprint/v1.0.0"
                    xmlns:ext="http://aries.apache.org/blueprint/xmlns/blueprint-ext/v1.0.0">
                  <ext:property-placeholder placeholder-prefix="$[" placeholder-suffix="]"/>
                  <bean id="aws2-sns" class="org.apache.camel.component.aws2.sns.Sns2Component">
                    <property name="region" value="$[sns.region]"/>
                    <property name="uriEndpointOverride" value="http://$[sns.host]:$[sns.port:4566]"/>
                  </bean>
                  <camelContext xmlns="http://camel.apache.org/schema/blueprint">
                    <route>
                      <from uri="direct:in"/><to uri="http:$[call.host]/orders"/><to uri="aws2-sns:orders"/>
                    </route>
                  </camelContext>
                </blueprint>
                """;
        try (Imported flow = Imported.of(Map.of("flow.xml", blueprint, "etc/app.cfg", "call.host=shop"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text(PROPERTIES))
                    .contains(
                            "region={{sns.region}}", "http://{{sns.host}}:{{sns.port:4566}}", "sns.host=unset-sns.host")
                    .doesNotContain("$[");
            flow.answer("direct:in", "order", Map.of());
            assertThat(flow.sent).first().asString().startsWith("http://shop/orders");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(
                            reason -> reason.endsWith("the sources do not say what these are: [sns.region, sns.host]"));
        }
    }

    @Test
    void readsTheMarksThatCamel2ChoseForKeys() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <propertyPlaceholder id="keys" location="app.properties" prefixToken="[[" suffixToken="]]"/>
                <route id="r"><from uri="direct:in"/><log message="to [[shop]]"/><to uri="mock:[[shop]]"/></route>
                """))) {
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .contains("to {{shop}}", "mock:{{shop}}")
                    .doesNotContain("[[");
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).contains("log", "to");
        }
    }

    @Test
    void asksForTheKeysOfBeansThatNobodyGivesAValue() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="box" class="org.apache.camel.component.box.BoxComponent">
                  <property name="configuration">
                    <bean class="org.apache.camel.component.box.BoxConfiguration">
                      <property name="clientId" value="${box.client}"/>
                      <property name="userPassword" value="${box.password}"/>
                    </bean>
                  </property>
                </bean>
                <bean id="orders" class="org.apache.camel.component.dataset.SimpleDataSet">
                  <property name="size" value="${orders.size}"/>
                  <property name="defaultBody" value="${orders.text:none}"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="dataset:orders"/><to uri="box:files/uploadFile"/></route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text(PROPERTIES))
                    .contains(
                            "client-id={{box.client}}", "box.client=unset-box.client", "box.password=${BOX_PASSWORD:}")
                    .contains("orders.size=1000");
            assertThat(flow.text("src/main/resources/camel/beans.yaml")).contains("{{orders.text:none}}");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("the sources do not say what these are: [orders.size]")
                    .anyMatch(reason -> reason.endsWith("the sources do not say what these are: [box.client]"));
        }
    }

    @Test
    void givesTheFunctionOfPropertiesItsValues() throws Exception {
        String route = "<route><from uri='direct:in'/><transform><simple>${properties:greeting} ${properties:name:you}"
                + "${properties:ending}</simple></transform></route>";
        try (Imported flow =
                Imported.of(Map.of("flow.xml", Spring.context(route), "resources/app.properties", "greeting=Hello"))) {
            assertThat(flow.answer("direct:in", "x", Map.of())).isEqualTo("Hello youunset-ending");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("the sources do not say what ending is: it has to be set");
        }
    }

    @Test
    void saysWhichClassesEntitiesAndDocumentsAreOf() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <dataFormats><jaxb id="xml" contextPath="com.example.orders"/></dataFormats>
                <route>
                  <from uri="direct:in"/>
                  <unmarshal ref="xml"/>
                  <to uri="jpa:com.example.Order?usePersist=true"/>
                </route>
                """))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains(
                            "the classes of the package com.example.orders have to be moved over, or generated, for Jakarta"
                                    + " XML Binding")
                    .contains("the class com.example.Order has to be moved over; a placeholder stands in its place");
        }
    }

    @Test
    void saysThatTheVersionOfSalesforceIsAnother() {
        String route =
                "<route><from uri='direct:in'/><to uri='salesforce:upsertSObject?sObjectIdName=Name%s'/></route>";
        String said = "it speaks version 56.0 of the API, where older Camels spoke older ones";
        try (Imported open = Imported.of(Spring.context(route.formatted("")));
                Imported set = Imported.of(Spring.context(route.formatted("&amp;apiVersion=34.0")))) {
            assertThat(Spring.reasons(open, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains(said));
            assertThat(Spring.reasons(set, Outcome.DIFFERENT)).noneMatch(reason -> reason.contains(said));
        }
    }

    @Test
    void readsTheConfigurationOfSpringBoot() throws Exception {
        String route = "<route><from uri='direct:in'/><to uri='http:{{shop.host}}/{{shop.paths[1]}}'/></route>";
        try (Imported flow = Imported.of(Map.of(
                "flow.xml",
                Spring.context(route),
                "resources/application.yml",
                """
                shop:
                  host: shop.example
                  paths: [old, orders]
                ---
                spring: {config: {activate: {on-profile: test}}}
                shop: {host: localhost}
                """,
                "resources/application-dev.properties",
                "shop.host=localhost"))) {
            assertThat(flow.failures()).isEmpty();
            flow.answer("direct:in", "order", Map.of());
            assertThat(flow.sent).singleElement().asString().startsWith("http://shop.example/orders");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).noneMatch(reason -> reason.contains("do not say"));
        }
    }
}
