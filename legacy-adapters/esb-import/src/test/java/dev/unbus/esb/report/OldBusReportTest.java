package dev.unbus.esb.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unbus.esb.Estate;
import dev.unbus.esb.Importer;
import dev.unbus.esb.report.Report.FlowReport;
import dev.unbus.esb.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the report says of processes that are only inventoried, and of projects together. */
class OldBusReportTest {

    private static final String MAIN =
            """
            <pd:ProcessDefinition xmlns:pd="http://xmlns.tibco.com/bw/process/2003">
              <pd:name>Orders/Main.process</pd:name>
              <pd:activity name="Price"><pd:type>com.tibco.pe.core.CallProcessActivity</pd:type>
                <config><processName>/Orders/Price.process</processName></config></pd:activity>
            </pd:ProcessDefinition>
            """;
    private static final String PRICE =
            """
            <pd:ProcessDefinition xmlns:pd="http://xmlns.tibco.com/bw/process/2003">
              <pd:name>Orders/Price.process</pd:name>
            </pd:ProcessDefinition>
            """;
    private static final String CAMEL =
            """
            <camelContext xmlns="http://camel.apache.org/schema/spring">
              <route id="%s"><from uri="%s"/><to uri="%s"/></route>
            </camelContext>
            """;
    private static final String SYNAPSE =
            """
            <sequence xmlns="http://ws.apache.org/ns/synapse" name="same"><log level="simple"/></sequence>
            """;

    @Test
    void showsProcessesThatAreOnlyInventoriedAndWhatTheyCall() {
        Report report = report(
                file("bw/Orders/Main.process", MAIN), file("bw/Orders/Price.process", PRICE), file("bw/.project", ""));

        assertThat(report.projects().get(0).flows())
                .extracting(FlowReport::name, FlowReport::state, FlowReport::calls)
                .containsExactly(
                        tuple("Orders/Main.process", "found", List.of("bw/orders-price-process")),
                        tuple("Orders/Price.process", "found", List.of()));
    }

    @Test
    void givesEachFlowAnIdOfItsOwnWhereAProjectHasTwoDialects() {
        Report report = report(
                file("both/camel.xml", CAMEL.formatted("same", "timer:t", "log:l")), file("both/same.xml", SYNAPSE));

        assertThat(report.projects().stream().flatMap(project -> project.flows().stream()))
                .extracting(FlowReport::id)
                .containsExactly("both/camel/same", "both/synapse/same");
    }

    @Test
    void linksProjectsThatWriteWhereOthersRead() {
        Report report = report(
                file("one/pom.xml", "<project/>"),
                file("one/src/main/resources/camel.xml", CAMEL.formatted("a", "timer:t", "jms:queue:ORDERS")),
                file("two/pom.xml", "<project/>"),
                file("two/src/main/resources/camel.xml", CAMEL.formatted("b", "jms:queue:ORDERS", "log:l")));

        assertThat(ProjectLinks.of(report.projects()))
                .extracting(link -> link.from().name(), link -> link.to().name())
                .containsExactly(tuple("one", "two"));
        assertThat(ReportHtml.of(report)).contains("Between the projects", "ORDERS");
    }

    private static Report report(SourceFile... files) {
        Estate estate = Importer.read(List.of(files), "bus", "team");
        return Reporting.of(estate, "bus", null);
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
