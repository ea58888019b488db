package dev.unbus.orders.intake;

import static dev.unbus.orders.intake.OrderFixtures.HEADING;
import static dev.unbus.orders.intake.OrderFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.delivery.BusinessKey;
import dev.unbus.files.FileHeaders;
import dev.unbus.testkit.ContractProbe;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class OrderIntakeTest {

    private final KafkaProbe kafka = new KafkaProbe();

    /** Begins every invoice number of a test, so that its messages are told from those of other tests. */
    private final String id = UUID.randomUUID().toString().substring(0, 8);

    private final String name = id + ".csv";

    private Path inbox;

    @Inject
    OrderIntakeConfig config;

    @Inject
    CamelContext camel;

    @Inject
    Trouble trouble;

    @TestHTTPResource(value = "/", management = true)
    String management;

    @BeforeEach
    void inboxAndTopicsAreThere() throws IOException {
        inbox = Files.createDirectories(config.directory());
        kafka.send("orders.placed", "none", "{}");
        kafka.send("orders.cancelled", "none", "{}");
        kafka.send("unbus.failed", "none", "{}");
    }

    private void drop(String content) throws IOException {
        drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void drop(String name, byte[] content) throws IOException {
        // As a careful sender does: under another name first.
        Path unfinished = Files.write(inbox.resolve(name + ".part"), content);
        Files.move(unfinished, inbox.resolve(name));
    }

    private JsonNode reportIn(String folder, String name) {
        Path report = inbox.resolve(folder).resolve(name + ".report.json");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(report) && !Files.exists(inbox.resolve(name)));
        try {
            return new ObjectMapper().readTree(report.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<KafkaProbe.Received> mine(String topic) {
        return kafka.records(topic).stream()
                .filter(record ->
                        String.valueOf(record.headers().get(BusinessKey.HEADER)).matches("C?" + id + ".*"))
                .toList();
    }

    private KafkaProbe.Received only(String topic, String order) {
        List<KafkaProbe.Received> records = mine(topic).stream()
                .filter(record -> order.equals(record.headers().get(BusinessKey.HEADER)))
                .toList();
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    void publishesOneEventAnInvoice() throws IOException {
        drop(HEADING + row(id + "1") + row(id + "1") + row("C" + id + "2", "-1", "3") + row(id + "3"));

        JsonNode report = reportIn("done", name);
        assertThat(report.path("counts").toString()).isEqualTo("{\"groups\":3,\"records\":4}");
        assertThat(mine("orders.placed"))
                .extracting(KafkaProbe.Received::key)
                .containsExactlyInAnyOrder(id + "1", id + "3");
        assertThat(only("orders.placed", id + "1").value()).contains("\"total\":5.10");
        assertThat(mine("orders.cancelled"))
                .extracting(KafkaProbe.Received::key)
                .containsExactlyInAnyOrder("C" + id + "2");
    }

    @Test
    void publishesWhatItsContractSays() throws IOException {
        drop(HEADING + row(id + "1") + row("C" + id + "2", "-1", "3"));
        reportIn("done", name);
        String placed = only("orders.placed", id + "1").value();
        String cancelled = only("orders.cancelled", "C" + id + "2").value();

        ContractProbe contracts = new ContractProbe(management);
        assertThat(contracts.listed()).containsExactly("asyncapi orders.order-intake 0.1.0");
        assertThat(contracts.asyncApiViolations("orders.order-intake")).isEmpty();
        assertThat(contracts.messageViolations("orders.order-intake", "topic:orders.placed", placed))
                .isEmpty();
        assertThat(contracts.messageViolations("orders.order-intake", "topic:orders.cancelled", cancelled))
                .isEmpty();
        assertThat(contracts.messageViolations("orders.order-intake", "topic:orders.cancelled", placed))
                .isNotEmpty();
    }

    @Test
    void setsABadInvoiceAsideAndGoesOn() throws IOException {
        String bad = row(id + "2") + row(id + "2", "0", "1") + row(id + "2", "-4", "1");
        drop(HEADING + row(id + "1") + bad + row(id + "3", "six", "1") + row(id + "4"));

        reportIn("done", name);
        assertThat(mine("orders.placed"))
                .extracting(KafkaProbe.Received::key)
                .containsExactlyInAnyOrder(id + "1", id + "4");
        KafkaProbe.Received failed = only("unbus.failed", id + "2");
        assertThat(failed.value()).isEqualTo(HEADING + bad);
        assertThat(failed.headers())
                .containsEntry(BusinessKey.HEADER, id + "2")
                .containsEntry(FileHeaders.NAME, name)
                .containsEntry(FileHeaders.FIRST_ROW, "3")
                .containsEntry(FailureHeaders.ROUTE, OrderIntakeRoute.ID);
        assertThat(failed.headers().get(FailureHeaders.MESSAGE)).startsWith("quantity-positive at rows 4, 5: ");
        assertThat(only("unbus.failed", id + "3").headers().get(FailureHeaders.MESSAGE))
                .startsWith("value-integer at row 6, column Quantity: ");
    }

    @Test
    void setsAnInvoiceAsideThatComesASecondTime() throws IOException {
        drop(HEADING + row(id + "1") + row(id + "2") + row(id + "1", "9", "9"));

        reportIn("done", name);
        assertThat(mine("orders.placed")).hasSize(2);
        assertThat(only("unbus.failed", id + "1").headers().get(FailureHeaders.MESSAGE))
                .startsWith("invoice-rows-adjacent at row 4: ");
    }

    @Test
    void mendedRowsCanBeSentAgain() throws IOException {
        drop(HEADING + row(id + "1", "0", "1"));
        reportIn("done", name);
        KafkaProbe.Received failed = only("unbus.failed", id + "1");

        String mended = String.valueOf(failed.value()).replace(",0,", ",1,");
        drop("mended-" + name, mended.getBytes(StandardCharsets.UTF_8));

        reportIn("done", "mended-" + name);
        assertThat(mine("orders.placed")).extracting(KafkaProbe.Received::key).containsExactlyInAnyOrder(id + "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "quotes-closed   | `\"InvoiceNo,StockCode\n1,A`",
                "columns-present | `InvoiceNo,StockCode\n1,A\n`",
                "columns-present | `not a table at all`",
                "file-not-empty  | ``",
            })
    void setsAFileAsideThatIsNoOrderFile(String rule, String content) throws IOException {
        drop(content);

        JsonNode report = reportIn("rejected", name);
        assertThat(report.path("rule").asText()).isEqualTo(rule);
    }

    @Test
    void publishesNothingOfAFileThatIsBrokenFurtherDown() throws IOException {
        drop(HEADING + row(id + "1") + row(id + "2") + "1,2,3\n");
        assertThat(reportIn("rejected", name).path("rule").asText()).isEqualTo("columns-count");

        drop("q" + name, (HEADING + row(id + "3") + id + "4,\"open").getBytes(StandardCharsets.UTF_8));
        assertThat(reportIn("rejected", "q" + name).path("place").asText()).isEqualTo("row 3");

        drop("u" + name, (HEADING.stripTrailing() + ",Secret\n").getBytes(StandardCharsets.UTF_8));
        assertThat(reportIn("rejected", "u" + name).path("rule").asText()).isEqualTo("columns-known");
        assertThat(mine("orders.placed")).isEmpty();
    }

    @Test
    void setsAFileAsideInAnotherCharset() throws IOException {
        String content = HEADING + row(id + "1").replace("WHITE", "CAF\u00c9");
        drop(name, content.getBytes(StandardCharsets.ISO_8859_1));

        JsonNode report = reportIn("rejected", name);
        assertThat(report.path("rule").asText()).isEqualTo("charset-decodable");
        assertThat(report.path("place").asText()).startsWith("row 2, byte ");
    }

    @Test
    void takesAFileInWithAByteOrderMark() throws IOException {
        drop("\uFEFF" + HEADING.replace("\n", "\r\n") + row(id + "1").replace("\n", "\r\n"));

        reportIn("done", name);
        assertThat(mine("orders.placed")).hasSize(1);
    }

    @Test
    void setsAFileAsideThatIsFarTooLarge() throws IOException {
        drop(HEADING + row(id + "1").repeat(20_000));
        assertThat(reportIn("rejected", name).path("rule").asText()).isEqualTo("file-size");

        drop("g" + name, (HEADING + row(id + "1").repeat(101)).getBytes(StandardCharsets.UTF_8));
        assertThat(reportIn("rejected", "g" + name).path("rule").asText()).isEqualTo("group-records");
    }

    @Test
    void takesAFileInThatHasNoRows() throws IOException {
        drop(HEADING);

        assertThat(reportIn("done", name).path("counts").path("records").asInt())
                .isZero();
    }

    @Test
    void setsTheSameContentAsideUnderAnotherName() throws IOException {
        drop(HEADING + row(id + "1"));
        reportIn("done", name);

        drop("again-" + name, Files.readAllBytes(inbox.resolve("done").resolve(name)));

        JsonNode report = reportIn("rejected", "again-" + name);
        assertThat(report.path("rule").asText()).isEqualTo("file-new");
        assertThat(report.path("earlierFile").asText()).isEqualTo("done/" + name);
        assertThat(mine("orders.placed")).hasSize(1);
    }

    @Test
    void waitsInTheMiddleOfAFileUntilKafkaIsBack() throws IOException {
        trouble.keepFromKafka(id + "2");
        drop(HEADING + row(id + "1") + row(id + "2") + row(id + "3"));

        await().until(() -> trouble.attempts() >= 2 && mine("orders.placed").size() == 1);
        assertThat(inbox.resolve(name)).exists();
        trouble.ends();

        reportIn("done", name);
        assertThat(mine("orders.placed"))
                .extracting(KafkaProbe.Received::key)
                .containsExactlyInAnyOrder(id + "1", id + "2", id + "3");
        assertThat(mine("unbus.failed")).isEmpty();
    }

    @Test
    void goesOnAfterARestartWithTheInvoiceThatIsNotPublishedYet() throws Exception {
        trouble.keepFromKafka(id + "4");
        drop(HEADING + row(id + "1") + row(id + "2", "0", "1") + row(id + "3") + row(id + "4") + row(id + "1"));
        await().until(() -> mine("orders.placed").size() == 2);

        camel.getRouteController().stopRoute(OrderIntakeRoute.ID);
        trouble.ends();
        camel.getRouteController().startRoute(OrderIntakeRoute.ID);

        JsonNode report = reportIn("done", name);
        assertThat(report.path("counts").toString()).isEqualTo("{\"groups\":5,\"records\":5}");
        assertThat(mine("orders.placed"))
                .extracting(KafkaProbe.Received::key)
                .containsExactlyInAnyOrder(id + "1", id + "3", id + "4");
        only("unbus.failed", id + "2");
        // That this invoice had begun further up is known although the intake did not read it this time.
        assertThat(only("unbus.failed", id + "1").headers().get(FailureHeaders.MESSAGE))
                .startsWith("invoice-rows-adjacent at row 6: ");
    }

    @Test
    void theSampleFileAddsUp() throws IOException {
        try (InputStream sample = getClass().getResourceAsStream("/orders-sample.csv")) {
            drop("sample-" + name, sample.readAllBytes());
        }

        assertThat(reportIn("done", "sample-" + name).path("counts").toString())
                .isEqualTo("{\"groups\":5,\"records\":9}");
    }
}
