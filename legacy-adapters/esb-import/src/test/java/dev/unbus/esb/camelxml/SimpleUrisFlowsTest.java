package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions of Camel 2 in addresses, options and attributes that are Simple. */
class SimpleUrisFlowsTest {

    @Test
    void computesAddressesOfEachKind() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <setProperty propertyName="Q"><constant>later</constant></setProperty>
                  <toD uri="mock:${property.Q}"/>
                  <wireTap uri="mock:tap-${property.Q}"/>
                  <recipientList><simple>http4:${property.Q}/x</simple></recipientList>
                  <toD uri="file:out?fileName=${property.Q}.txt"/>
                  <to uri="ftp:host/out?fileName=${property.Q}-${in.header.a}.txt"/>
                  <choice>
                    <when>
                      <simple>${header.a} == 2</simple>
                      <throwException exceptionType="java.lang.IllegalStateException" message="no ${property.Q}"/>
                    </when>
                  </choice>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
            String route = flow.text(flow.paths().stream()
                    .filter(path -> path.startsWith("src/main/resources/camel/"))
                    .findFirst()
                    .orElseThrow());
            assertThat(route)
                    .doesNotContain("${property.")
                    .contains("fileName=${exchangeProperty.Q}-${header.a}.txt", "expression: \"http:");
            assertThat(flow.request("direct:in", "x", Map.of("a", "2")).getException())
                    .hasMessage("no later");
            assertThat(flow.sent.get(0)).startsWith("http://later/x ");
        }
    }

    @Test
    void callsRestAtAComputedAddress() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <setProperty propertyName="P"><constant>https://orders/v1</constant></setProperty>
                  <toD uri="cxfrs://${property.P}"/>
                  <choice>
                    <when><simple>${header.a} == 1</simple><toD uri="cxfrs://${property.P}?httpClientAPI=false"/></when>
                    <when><simple>${header.a} == 2</simple><to uri="cxfrs:orders"/></when>
                  </choice>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("toD", "to");
            flow.answer("direct:in", "x", Map.of());
            assertThat(flow.sent.get(0)).contains("https://orders/v1");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(why -> why.contains("computed address"));
        }
    }

    @Test
    void handsParametersToBeans() throws Exception {
        try (Imported flow = Imported.of(
                Map.of(
                        "flow.xml",
                        Spring.file(
                                """
                <bean id="echo" class="com.example.Echo"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route>
                    <from uri="direct:in"/>
                    <setProperty propertyName="Q"><constant>b</constant></setProperty>
                    <to uri="bean:echo?method=add(${body}, ${property.Q})"/>
                    <bean ref="echo" method="add(${body}, ${property.Q})"/>
                    <setBody><method ref="echo" method="add(${body}, ${property.Q})"/></setBody>
                  </route>
                </camelContext>
                """),
                        "java/com/example/Echo.java",
                        """
                package com.example;
                public class Echo { public String add(String one, String two) { return one + two; } }
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "a", Map.of())).isEqualTo("abbb");
        }
    }

    @Test
    void stubsWhatSimpleNoLongerReads() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route><from uri="direct:in"/><toD uri="mock:${out.header.a}"/></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("toD");
        }
    }

    @Test
    void enrichesFromAnAddressThatAMessageEnds() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r"><from uri="direct:r"/>
                  <enrich><simple>http4://h.example.org/${header.id}?throwExceptionOnFailure=false</simple></enrich>
                </route>
                """))) {
            flow.request("direct:r", "x", Map.of("id", "7"));
            assertThat(flow.sent).singleElement().asString().startsWith("http://h.example.org/7");
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).isEmpty();
        }
    }

    @Test
    void convertsEachOfSeveralAddressesThatAMessageEnds() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r"><from uri="direct:r"/>
                  <recipientList delimiter=";"><simple>direct:near;http4://h.example.org/${header.id}</simple></recipientList>
                </route>
                <route><from uri="direct:near"/><to uri="jms:near"/></route>
                """))) {
            flow.request("direct:r", "x", Map.of("id", "7"));
            assertThat(flow.sent).hasSize(2);
            assertThat(flow.sent.get(0)).isEqualTo("unbus-jms:queue:near x");
            assertThat(flow.sent.get(1)).startsWith("http://h.example.org/7");
        }
    }

    @Test
    void saysThatTheAddressToEnrichFromIsComputed() {
        for (String enricher : new String[] {"enrich", "pollEnrich"}) {
            try (Imported flow = Imported.of(Spring.context("<route id='r'><from uri='direct:r'/><" + enricher
                    + "><header>from</header></" + enricher + "></route>"))) {
                assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                        .containsExactly(
                                "the addresses are computed: what they name has to be an endpoint of the integration");
            }
        }
    }

    @Test
    void sendsWhereAMessageSays() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r"><from uri="direct:r"/><wireTap uri="${in.header.other}"/><toD uri="${in.header.to}"/></route>
                <route><from uri="direct:near"/><setBody><constant>near</constant></setBody></route>
                """))) {
            assertThat(flow.answer("direct:r", "x", Map.of("to", "direct:near", "other", "direct:near")))
                    .isEqualTo("near");
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).containsExactlyInAnyOrder("wireTap", "toD");
        }
    }

    @Test
    void convertsAddressesThatAreKeptForLater() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r"><from uri="direct:r"/>
                  <setHeader headerName="to"><constant>direct:near,http4://h.example.org/x</constant></setHeader>
                  <setProperty propertyName="then"><constant>jms:far</constant></setProperty>
                  <setHeader headerName="other"><constant>http4://h.example.org/y</constant></setHeader>
                  <recipientList><header>to</header></recipientList>
                  <toD uri="${property.then}"/>
                </route>
                <route><from uri="direct:near"/><to uri="jms:near"/></route>
                """))) {
            Object other = flow.request("direct:r", "x", Map.of()).getMessage().getHeader("other");
            assertThat(other).isEqualTo("http4://h.example.org/y");
            assertThat(flow.sent).hasSize(3);
            assertThat(flow.sent.get(1)).startsWith("http://h.example.org/x");
            assertThat(flow.sent.get(2)).startsWith("unbus-jms").contains("far");
        }
    }

    @Test
    void saysThatWhatIsKeptMayBeNoAddress() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r"><from uri="direct:r"/>
                  <setHeader headerName="to"><constant>nowhere</constant></setHeader><toD uri="${header.to}"/>
                </route>
                """))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.startsWith("it may be no address of today"));
        }
    }
}
