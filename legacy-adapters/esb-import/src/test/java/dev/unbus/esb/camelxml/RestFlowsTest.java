package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.junit.jupiter.api.Test;

/** REST services of Camel 2 and 3, as imported. */
class RestFlowsTest {

    private static Imported bound(String verbs, String route) {
        return Imported.of(Spring.context("<restConfiguration component='servlet' bindingMode='json' enableCORS='true'>"
                + "<dataFormatProperty key='prettyPrint' value='true'/></restConfiguration><rest path='/o'>"
                + verbs + "</rest><route><from uri='direct:x'/>" + route + "</route>"));
    }

    @Test
    void takesTheDeclaredValueForAQueryThatIsMissing() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <rest path="/say">
                  <get uri="/bye" id="bye">
                    <param name="letter" type="query" defaultValue="b" required="false"/>
                    <param name="count" type="header" required="true"><value>1</value><value>2</value></param>
                    <to uri="direct:bye"/>
                  </get>
                </rest>
                <route><from uri="direct:bye"/><setBody><simple>${header.letter}</simple></setBody></route>
                """))) {
            assertThat(flow.answer("direct:bye-2", null, Map.of())).isEqualTo("b");
            assertThat(flow.answer("direct:bye-2", null, Map.of("letter", "c"))).isEqualTo("c");
        }
    }

    @Test
    void leavesEmptyBodiesAlone() throws Exception {
        try (Imported flow = bound("<post id='add'><to uri='direct:x'/></post>", "<to uri='jms:queue:seen'/>")) {
            assertThat(flow.failures()).isEmpty();
            List<Object> seen = new ArrayList<>();
            flow.answers((uri, exchange) ->
                    seen.add(String.valueOf(exchange.getMessage().getBody())));
            assertThat(flow.request("direct:add", null, Map.of()).getMessage().getBody())
                    .isNull();
            flow.request("direct:add", "", Map.of());
            assertThat(seen).containsExactly("null", "");
            flow.request("direct:add", "{\"a\":1}", Map.of());
            assertThat(seen.get(2)).isEqualTo("{a=1}");
        }
    }

    @Test
    void bindsNoErrorAndNothingThatIsNoJson() throws Exception {
        try (Imported flow =
                bound("<get id='one'><to uri='direct:x'/></get>", "<setBody><constant>text</constant></setBody>")) {
            assertThat(body(flow, Map.of())).isInstanceOf(StreamCache.class);
            assertThat(body(flow, Map.of(Exchange.HTTP_RESPONSE_CODE, 201))).isInstanceOf(StreamCache.class);
            assertThat(body(flow, Map.of(Exchange.HTTP_RESPONSE_CODE, 404))).isEqualTo("text");
            assertThat(body(flow, Map.of(Exchange.CONTENT_TYPE, "text/plain"))).isEqualTo("text");
            assertThat(body(flow, Map.of(Exchange.CONTENT_TYPE, "application/JSON")))
                    .isInstanceOf(StreamCache.class);
        }
    }

    /** The answer as it is: a stream when the data format wrote it. */
    private static Object body(Imported flow, Map<String, Object> headers) throws Exception {
        return flow.request("direct:one", null, headers).getMessage().getBody();
    }

    @Test
    void saysWhatItDoesNotServe() {
        try (Imported flow =
                bound("<get id='one'><responseMessage code='404' message='gone'/><to uri='direct:x'/></get>", "")) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("quarkus.http.cors"))
                    .anyMatch(reason -> reason.contains("does not describe the answers"));
        }
    }

    @Test
    void declaresTheParametersInTheContract() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <rest path="/say" id="say">
                  <get uri="/bye" id="bye">
                    <param name="letter" type="query" defaultValue="b"/>
                    <param name="count" type="header"><allowableValues><value>1</value></allowableValues></param>
                    <to uri="log:bye"/>
                  </get>
                </rest>
                """))) {
            String contract = flow.paths().stream()
                    .filter(path -> path.contains("contract/"))
                    .map(flow::text)
                    .findFirst()
                    .orElseThrow();
            assertThat(contract)
                    .contains("name: \"letter\"", "in: \"query\"", "default: \"b\"", "name: \"count\"", "enum:");
        }
    }

    @Test
    void keepsTheSourceThatStandsBesideAVerb() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <rest path="/orders">
                  <get id="orders">
                    <route id="read">
                      <from uri="direct:again"/>
                      <onException>
                        <exception>java.lang.IllegalStateException</exception>
                        <handled><constant>true</constant></handled>
                        <setBody><constant>failed</constant></setBody>
                      </onException>
                      <filter><simple>${body} == 'bad'</simple><throwException exceptionType="java.lang.IllegalStateException" message="x"/></filter>
                      <setBody><simple>read ${body}</simple></setBody>
                    </route>
                  </get>
                </rest>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
            assertThat(flow.answer("direct:orders", "all", Map.of())).isEqualTo("read all");
            assertThat(flow.answer("direct:again", "all", Map.of())).isEqualTo("read all");
            assertThat(flow.answer("direct:again", "bad", Map.of())).isEqualTo("failed");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("beside the REST service"));
        }
    }

    @Test
    void keepsTheOtherVerbsWhereOneIsBoundToXml() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <rest path="/orders">
                  <get uri="/xml" id="xml" bindingMode="xml"><to uri="log:x"/></get>
                  <get uri="/text" id="text"><route><setBody><constant>text</constant></setBody></route></get>
                </rest>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("get");
            assertThat(flow.answer("direct:text", "x", Map.of())).isEqualTo("text");
            assertThat(flow.request("direct:xml", "x", Map.of()).getException()).isNotNull();
        }
    }
}
