package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that endpoints and expressions read, as imported. */
class ResourceFlowsTest {

    private static final String STYLE_SHEET =
            """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">%s
              <xsl:output omit-xml-declaration="yes"/>
              <xsl:template match="/order"><xsl:call-template name="out"/></xsl:template>
            </xsl:stylesheet>
            """;
    private static final String OUT =
            """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:template name="out"><done><xsl:value-of select="@id"/></done></xsl:template>
            </xsl:stylesheet>
            """;

    @Test
    void bringsAStyleSheetWithWhatItIncludes() throws Exception {
        try (Imported flow = Imported.of(Map.of(
                "flow.xml",
                Spring.context("<route><from uri='direct:in'/><to uri='xslt:xsl/order.xsl'/></route>"),
                "resources/xsl/order.xsl",
                STYLE_SHEET.formatted("<xsl:include href='parts/out.xsl'/>"),
                "resources/xsl/parts/out.xsl",
                OUT))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "<order id='7'/>", Map.of())).isEqualTo("<done>7</done>");
        }
    }

    @Test
    void findsAFileBehindASlash() throws Exception {
        try (Imported flow = Imported.of(Map.of(
                "flow.xml",
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <setHeader headerName="answer"><simple>resource:classpath:/texts/answer.txt</simple></setHeader>
                  <setBody><simple>${header.answer}</simple></setBody>
                </route>
                """),
                "resources/texts/answer.txt",
                "Yes"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "", Map.of())).isEqualTo("Yes");
        }
    }

    @Test
    void stubsOnlyTheStepWhoseFileIsNotThere() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <choice>
                    <when><simple>${header.kind} == 'style'</simple><to uri="xslt:xsl/none.xsl"/></when>
                    <when><simple>${header.kind} == 'schema'</simple><to uri="validator:file:/etc/none.xsd"/></when>
                    <when>
                      <simple>${header.kind} == 'text'</simple>
                      <setBody><constant>resource:classpath:none.txt</constant></setBody>
                    </when>
                    <when><simple>${header.kind} == 'key'</simple><to uri="xslt:{{style.sheet}}"/></when>
                    <otherwise><setBody><constant>done</constant></setBody></otherwise>
                  </choice>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "<x/>", Map.of())).isEqualTo("done");
            assertThat(flow.request("direct:in", "<x/>", Map.of("kind", "style"))
                            .getException())
                    .hasMessageContaining("xsl/none.xsl is not in the sources");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("to", "to", "setBody", "to");
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
        }
    }

    @Test
    void bringsTheQueryOfAFileAndNamesTheClassOfItsRows() {
        try (Imported flow = Imported.of(Map.of(
                "flow.xml",
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <to uri="sql:classpath:sql/orders.sql?dataSource=#orders&amp;outputType=SelectOne&amp;outputClass=com.example.Order"/>
                </route>
                """),
                "resources/sql/orders.sql",
                "select * from orders"))) {
            assertThat(flow.text("src/main/resources/sql/orders.sql")).isEqualTo("select * from orders");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("com.example.Order has to be moved over"));
        }
    }

    @Test
    void refusesAnOptionWhoseBeanCannotBeMade() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="names" class="org.apache.cxf.transport.https.httpclient.DefaultHostnameVerifier"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="direct:in"/><to uri="https:host/x?x509HostnameVerifier=#names"/></route>
                </camelContext>
                """))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).contains("to");
            assertThat(flow.failures()).isEmpty();
        }
    }

    @Test
    void letsTemplatesSeeTheExchangeAndTakesThoseOfHeaders() {
        String route =
                """
                <route id="r">
                  <from uri="direct:r"/>
                  <to uri="velocity:whole.vm"/>
                  <to uri="freemarker:plain.ftl"/>
                  <setHeader headerName="CamelMvelTemplate"><constant>Hi @{body}</constant></setHeader>
                  <to uri="mvel:plain.ftl"/>
                </route>
                """;
        try (Imported flow = Imported.of(Map.of(
                "resources/camel.xml", Spring.context(route),
                "resources/whole.vm", "Dear ${in.headers.name}",
                "resources/plain.ftl", "Dear ${headers.name}, come in. "))) {
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .contains(
                            "velocity:whole.vm?allowContextMapAll=true",
                            "uri: freemarker:plain.ftl\n",
                            "mvel:plain.ftl?allowTemplateFromHeader=true&allowContextMapAll=true");
        }
    }
}
