package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Data formats and languages that Camel 4 has not, or has not on Quarkus, as imported. */
class GoneFormatsFlowsTest {

    @Test
    void turnsXmlIntoJsonAndBack() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="asBean" class="org.apache.camel.dataformat.xmljson.XmlJsonDataFormat">
                  <property name="rootName" value="order"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <dataFormats><xmljson id="declared" forceTopLevelObject="true" trimSpaces="true"/></dataFormats>
                  <route><from uri="direct:plain"/><marshal><xmljson/></marshal><convertBodyTo type="String"/></route>
                  <route><from uri="direct:top"/><marshal ref="declared"/><convertBodyTo type="String"/></route>
                  <route><from uri="direct:xml"/><unmarshal><xmljson rootName="a" expandableProperties="b"/></unmarshal></route>
                  <route><from uri="direct:bean"/><unmarshal ref="asBean"/></route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).contains("XML with a document type is refused");
            assertThat(flow.answer("direct:plain", "<a><b>1</b><c>2</c></a>", Map.of()))
                    .isEqualTo("{\"b\":\"1\",\"c\":\"2\"}");
            assertThat(flow.answer("direct:top", "<a><b> 1 </b></a>", Map.of())).isEqualTo("{\"a\":{\"b\":\"1\"}}");
            assertThat(flow.answer("direct:xml", "{\"b\":[1,2]}", Map.of())).contains("<a><b>1</b><b>2</b></a>");
            assertThat(flow.answer("direct:bean", "{\"b\":1}", Map.of())).contains("<order><b>1</b></order>");
        }
    }

    @Test
    void readsCompiledSimpleAndSourcesOfExpressions() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route><from uri="direct:r"/><setBody><csimple>${body}-${header.x}</csimple></setBody></route>
                <route><from uri="direct:t"/><threads poolSize="1" maxQueueSize="1" rejectedPolicy="DiscardOldest"/>
                  <setBody><constant>done</constant></setBody></route>
                <route id="source"><from uri="direct:s"/><setBody><jq headerName="x">.a</jq></setBody></route>
                <route><from uri="direct:i"/><setBody><csimple>${bodyAsIndex(Map,"[1]")}</csimple></setBody></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:r", "a", Map.of("x", "b"))).isEqualTo("a-b");
            assertThat(flow.answer("direct:t", "a", Map.of())).isEqualTo("done");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("where the policy DiscardOldest dropped one"))
                    .noneMatch(reason -> reason.contains("headerName"));
            assertThat(flow.paths().stream().map(flow::text)).anyMatch(text -> text.contains("source: header:x"));
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsExactly("Simple has not all that compiled Simple had");
        }
    }

    @Test
    void givesStepsThatWaitAPoolThatCan() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <threadPool id="pool" poolSize="1" threadName="x"/>
                <threadPoolProfile id="profile" defaultProfile="true" poolSize="1" rejectedPolicy="Discard"/>
                <route><from uri="direct:r"/>
                  <throttle timePeriodMillis="10" executorServiceRef="pool" asyncDelayed="true"><constant>3</constant></throttle>
                  <delay executorServiceRef="pool" asyncDelayed="true"><constant>1</constant></delay>
                  <setBody><constant>done</constant></setBody></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:r", "a", Map.of())).isEqualTo("done");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("policy Discard dropped"));
            assertThat(flow.text("src/main/resources/imported.properties"))
                    .contains("camel.threadpool.rejected-policy=CallerRuns");
        }
    }

    @Test
    void evaluatesExpressionsOfSpring() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route><from uri="direct:r"/>
                  <setProperty propertyName="p"><constant>2</constant></setProperty>
                  <choice>
                    <when><spel>#{request.headers['x'] == 'a@b' and properties['p'] == '2'}</spel>
                      <setBody><spel>Got #{body} of #{T(java.lang.Math).max(1, 3)}</spel></setBody></when>
                    <otherwise><setBody><language language="spel">#{request.body + '!'}</language></setBody></otherwise>
                  </choice></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.CONVERTED)).contains("when", "setBody");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.answer("direct:r", "z", Map.of("x", "a@b"))).isEqualTo("Got z of 3");
            assertThat(flow.answer("direct:r", "z", Map.of())).isEqualTo("z!");
        }
    }

    @Test
    void callsBeansInExpressionsOfSpring() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="names" class="java.util.ArrayList"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="direct:r"/><setBody><spel>#{@names.size() + '@names'}</spel></setBody></route>
                  <route><from uri="direct:own"/><setBody><spel>#{@own.priced(body)}</spel></setBody></route>
                  <route><from uri="direct:out"/><setBody><spel>#{response.body}</spel></setBody></route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:r", "z", Map.of())).isEqualTo("0@names");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("the bean own has to be moved over"));
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsExactly("the expression asks for the out message, which is no longer there");
        }
    }
}
