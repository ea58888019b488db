package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Routers of Camel 2 and 3, run as imported. */
class RoutingFlowsTest {

    @Test
    void sendsOrdersWhereTheirCountrySaysAndOthersElsewhere() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="orders">
                  <from uri="direct:orders"/>
                  <choice>
                    <when><simple>${in.header.country} == 'UK'</simple><to uri="jms:queue:uk"/></when>
                    <when><header>urgent</header><inOnly uri="activemq:urgent"/></when>
                    <otherwise><to uri="jms:others"/></otherwise>
                  </choice>
                </route>
                """))) {
            flow.request("direct:orders", "one", Map.of("country", "UK"));
            flow.request("direct:orders", "two", Map.of("urgent", "yes"));
            flow.request("direct:orders", "three", Map.of());
            assertThat(flow.sent)
                    .containsExactly(
                            "unbus-jms:queue:uk one", "unbus-jms:queue:urgent two", "unbus-jms:queue:others three");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void splitsByXPathWithTheNamespacesOfTheFile() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="lines" xmlns:o="http://example.org/orders">
                  <from uri="direct:lines"/>
                  <split>
                    <xpath resultType="NODESET">/o:order/o:line</xpath>
                    <setHeader headerName="item"><xpath resultType="java.lang.String">/o:line/@item</xpath></setHeader>
                    <setBody><simple>${header.item}</simple></setBody>
                    <to uri="jms:lines"/>
                  </split>
                </route>
                """))) {
            String order = "<order xmlns='http://example.org/orders'><line item='a'/><line item='b'/></order>";
            flow.answer("direct:lines", order, Map.of());
            assertThat(flow.sent).containsExactly("unbus-jms:queue:lines a", "unbus-jms:queue:lines b");
        }
    }

    @Test
    void failsAtMalformedXml() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="checked">
                  <from uri="direct:checked"/>
                  <filter><xpath>/order[@big = 'true']</xpath><to uri="jms:big"/></filter>
                </route>
                """))) {
            assertThatThrownBy(() -> flow.answer("direct:checked", "<order", Map.of()))
                    .isNotNull();
            assertThat(flow.sent).isEmpty();
        }
    }

    @Test
    void letsThroughWhatTheFilterTakes() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="filtered">
                  <from uri="direct:filtered"/>
                  <filter><xpath>/order[@big = 'true']</xpath><to uri="jms:big"/></filter>
                </route>
                """))) {
            flow.answer("direct:filtered", "<order big='false'/>", Map.of());
            flow.answer("direct:filtered", "<order big='true'/>", Map.of());
            assertThat(flow.sent).containsExactly("unbus-jms:queue:big <order big='true'/>");
        }
    }

    @Test
    void keepsValuesInPropertiesAndHeaders() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="values">
                  <from uri="direct:values"/>
                  <setProperty propertyName="kept"><simple>${in.body}</simple></setProperty>
                  <setHeader headerName="gone"><constant>x</constant></setHeader>
                  <removeHeader headerName="gone"/>
                  <setBody><simple>${property.kept}-${header.gone}</simple></setBody>
                </route>
                """))) {
            assertThat(flow.answer("direct:values", "body", Map.of())).isEqualTo("body-");
        }
    }

    @Test
    void splitsLinesInTransactionsWithJson() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="lines">
                  <from uri="direct:lines"/>
                  <transacted/>
                  <split><tokenize token="\\n"/><to uri="jms:lines"/></split>
                  <marshal><json library="Jackson"/></marshal>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            flow.answer("direct:lines", "a\nb", Map.of());
            assertThat(flow.sent).containsExactly("unbus-jms:queue:lines a", "unbus-jms:queue:lines b");
        }
    }

    @Test
    void setsAnEmptyText() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context("<route id='empty'><from uri='direct:empty'/><setBody><constant/></setBody></route>"))) {
            assertThat(flow.answer("direct:empty", "x", Map.of())).isEmpty();
        }
    }

    @Test
    void triesTheNextWhenOneFails() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="balanced">
                  <from uri="direct:balanced"/>
                  <loadBalance>
                    <failover><exception>java.io.IOException</exception></failover>
                    <to uri="http4://one.example.org/in"/>
                    <to uri="http4://two.example.org/in"/>
                  </loadBalance>
                </route>
                """))) {
            flow.answers((uri, exchange) -> {
                if (uri.contains("one.")) {
                    throw new IOException("down");
                }
                exchange.getMessage().setBody("from two");
            });
            assertThat(flow.answer("direct:balanced", "x", Map.of())).isEqualTo("from two");
        }
    }

    @Test
    void copiesToWhatIsTappedWithoutWaiting() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="tapped">
                  <from uri="direct:tapped"/>
                  <multicast>
                    <to uri="jms:first"/>
                    <to uri="jms:second"/>
                  </multicast>
                  <recipientList><constant>jms:third,jms:fourth</constant></recipientList>
                </route>
                """))) {
            flow.request("direct:tapped", "m", Map.of());
            assertThat(flow.sent)
                    .isEqualTo(List.of(
                            "unbus-jms:queue:first m",
                            "unbus-jms:queue:second m",
                            "unbus-jms://queue:third m",
                            "unbus-jms://queue:fourth m"));
        }
    }

    @Test
    void splitsTheBodyThatIsNamedWithoutBraces() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="parts">
                  <from uri="direct:parts"/>
                  <split><simple>body</simple><to uri="jms:parts"/></split>
                </route>
                """))) {
            flow.request("direct:parts", List.of("a", "b"), Map.of());
            assertThat(flow.sent).containsExactly("unbus-jms:queue:parts a", "unbus-jms:queue:parts b");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("${body}"));
        }
    }

    @Test
    void asksForAStrategyThatIsAMethodOfTwoBodies() {
        try (Imported flow = Imported.of(
                """
                <beans xmlns="http://www.springframework.org/schema/beans">
                  <bean id="joining" class="com.acme.Joining"/>
                  <camelContext xmlns="http://camel.apache.org/schema/spring"><route id="both">
                    <from uri="direct:both"/>
                    <multicast strategyRef="joining" strategyMethodName="join"><to uri="jms:one"/><to uri="jms:two"/></multicast>
                  </route></camelContext>
                </beans>
                """)) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/java/com/acme/Joining.java")).contains("join(Object one, Object other)");
        }
    }

    @Test
    void groupsExchangesWithTheStrategyOfCamel() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="grouped">
                  <from uri="direct:grouped"/>
                  <aggregate completionSize="2" groupExchanges="true">
                    <correlationExpression><header>key</header></correlationExpression>
                    <setBody><simple>${body.size}</simple></setBody>
                    <to uri="jms:groups"/>
                  </aggregate>
                </route>
                """))) {
            flow.answer("direct:grouped", "a", Map.of("key", "1"));
            flow.answer("direct:grouped", "b", Map.of("key", "1"));
            await().untilAsserted(() -> assertThat(flow.sent).containsExactly("unbus-jms:queue:groups 2"));
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).noneMatch(reason -> reason.contains("moved over"));
        }
    }
}
