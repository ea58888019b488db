package dev.unbus.esb.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.unbus.esb.Estate;
import dev.unbus.esb.Importer;
import dev.unbus.esb.source.SourceFile;
import dev.unbus.esb.verify.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String FLOWS =
            """
            <mule xmlns="http://www.mulesoft.org/schema/mule/core" xmlns:http="http://www.mulesoft.org/schema/mule/http">
              <http:listener-config name="web"><http:listener-connection host="0.0.0.0" port="8081"/></http:listener-config>
              <flow name="a &lt;b&gt;"><http:listener config-ref="web" path="/a"/><flow-ref name="shared"/><unheard-of/></flow>
              <sub-flow name="shared"><logger message="here"/></sub-flow>
              <sub-flow name="dead"><logger message="never"/></sub-flow>
            </mule>
            """;

    private final Estate estate = Importer.read(
            List.of(file("bus/src/main/mule/flows.xml", FLOWS), file("bus/src/main/mule/broken.xml", "<mule>")),
            "bus",
            "team");
    private final Report report = Reporting.of(estate, "bus", Verification.of(estate, name -> {}));

    @Test
    void keepsToItsPublishedSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(ReportFiles.resource("report.schema.json"), StandardCharsets.UTF_8));

        assertThat(schema.validate(json())).isEmpty();
    }

    @Test
    void countsEachUnitOnce() throws IOException {
        JsonNode project = json().path("projects").get(0);

        assertThat(StreamSupport.stream(project.path("units").spliterator(), false)
                        .map(unit -> unit.path("kind").asText()))
                .containsExactly(
                        "http:listener-config",
                        "flow",
                        "http:listener",
                        "flow-ref",
                        "unheard-of",
                        "sub-flow",
                        "logger",
                        "sub-flow",
                        "logger");
        JsonNode counts = project.path("counts");
        assertThat(counts.path("units").asInt())
                .isEqualTo(9)
                .isEqualTo(counts.path("converted").asInt()
                        + counts.path("different").asInt()
                        + counts.path("stubbed").asInt()
                        + counts.path("ignored").asInt()
                        + counts.path("failed").asInt());
        assertThat(counts.path("stubbed").asInt()).isEqualTo(1);
    }

    @Test
    void tellsWhoCallsWhomAndWhatIsDead() {
        assertThat(report.projects().get(0).flows())
                .extracting(
                        Report.FlowReport::name,
                        flow -> flow.calls().size(),
                        Report.FlowReport::reached,
                        Report.FlowReport::state)
                .containsExactly(
                        Tuple.tuple("a <b>", 1, true, "started"),
                        Tuple.tuple("shared", 0, true, "started"),
                        Tuple.tuple("dead", 0, false, "started"));
    }

    @Test
    void callsAFlowOfManyRoutesAsTheOldBusCalledIt() {
        String api =
                """
                <api xmlns="http://ws.apache.org/ns/synapse" name="StockApi" context="/stock">
                  <resource methods="GET"><inSequence><respond/></inSequence></resource>
                  <resource methods="PUT"><inSequence><respond/></inSequence></resource>
                </api>
                """;

        Estate stock = Importer.read(List.of(file("bus/StockApi.xml", api)), "bus", "team");

        assertThat(Reporting.of(stock, "bus", null).projects().get(0).flows())
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.id()).endsWith("/stock-api");
                    assertThat(flow.routes()).hasSizeGreaterThan(1);
                });
    }

    @Test
    void listsAMalformedFileAndGoesOn() {
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("bus/src/main/mule/broken.xml");
            assertThat(problem.rule()).isEqualTo("xml-well-formed");
        });
    }

    @Test
    void writesNamesIntoThePageAsText() {
        assertThat(ReportHtml.of(report))
                .contains("a &lt;b&gt;")
                .doesNotContain("a <b>")
                .contains("nothing reaches it");
    }

    @Test
    void writesTheSameBytesForTheSameSources() {
        Estate again = Importer.read(
                List.of(file("bus/src/main/mule/flows.xml", FLOWS), file("bus/src/main/mule/broken.xml", "<mule>")),
                "bus",
                "team");

        assertThat(ReportFiles.of(Reporting.of(again, "bus", Verification.of(again, name -> {}))))
                .containsAllEntriesOf(ReportFiles.of(report));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(ReportJson.of(report));
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
