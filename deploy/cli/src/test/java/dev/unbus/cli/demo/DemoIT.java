package dev.unbus.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Console;
import dev.unbus.cli.console.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    private static final String ORDERS =
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,A,X,2,2026-03-02T08:34,1.25,101,France
            1,B,Y,1,2026-03-02T08:34,0.5,101,France
            2,A,X,4,2026-03-02T08:35,2,,France
            C3,A,X,-1,2026-03-02T08:36,2,101,France
            4,A,X,0,2026-03-02T08:37,2,101,France
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();
    private final SystemsStub systems = new SystemsStub();
    private TestKafka kafka;
    private Path file;
    private Path inbox;

    @BeforeEach
    void startKafka() throws IOException {
        kafka = new TestKafka(folder);
        file = Files.writeString(folder.resolve("orders.csv"), ORDERS);
        inbox = folder.resolve("inbox");
    }

    @AfterEach
    void stopAll() {
        kafka.close();
        systems.close();
    }

    @Test
    void addsUpWhenEverythingArrivesAfterTheFileWasDropped() throws InterruptedException {
        Thread platform = new Thread(() -> {
            await().until(this::isDropped);
            work();
        });
        platform.start();

        DemoReport report = run(Duration.ofSeconds(30));

        platform.join();
        assertThat(report.addsUp()).as(Json.write(report)).isTrue();
        assertThat(report.takenInBefore()).isFalse();
        assertThat(report.total()).isEqualByComparingTo("11.00");
        assertThat(Demo.describe(report)).anySatisfy(line -> assertThat(line)
                .startsWith("2 placed (GBP 11.00), 1 cancelled, 1 rejected, 2 shipped, 2 invoiced, 3 told,"
                        + " 1 customers checked")
                .endsWith("all adds up."));
    }

    @Test
    void addsUpForAFileThatWasTakenInBeforeAndSaysSo() throws InterruptedException {
        work();

        DemoReport report = run(Duration.ofSeconds(30));

        assertThat(report.addsUp()).isTrue();
        assertThat(report.takenInBefore()).isTrue();
        assertThat(talk.toString(StandardCharsets.UTF_8)).contains("was taken in before");
    }

    @Test
    void countsWhatCameTwiceWithoutComplaint() throws InterruptedException {
        work();
        kafka.publish("orders.shipped", "1", "{}");

        DemoReport report = run(Duration.ofSeconds(30));

        assertThat(report.addsUp()).isTrue();
        assertThat(report.duplicates()).containsEntry(Milestone.SHIPPED, 1);
    }

    @Test
    void namesWhatIsMissingWhenNothingMoves() throws InterruptedException {
        placeAll();

        DemoReport report = run(Duration.ofSeconds(2));

        assertThat(report.addsUp()).isFalse();
        assertThat(report.missing()).containsEntry(Milestone.SHIPPED, List.of("1", "2"));
        assertThat(report.missing()).doesNotContainKey(Milestone.PLACED);
        assertThat(Json.write(report)).contains("\"missing\":{\"shipped\":[\"1\",\"2\"]");
    }

    @Test
    void doesNotAddUpWhenAnOrderFailsOnTheWay() throws InterruptedException {
        work();
        kafka.fail("2");

        DemoReport report = run(Duration.ofSeconds(30));

        assertThat(report.addsUp()).isFalse();
        assertThat(report.unexpected()).containsExactly("2 failed in test/flow: rule at place: why");
    }

    @Test
    void doesNotAddUpWhenTheErpHasTwoInvoicesForAnOrder() throws InterruptedException {
        work();
        systems.invoice("1");

        DemoReport report = run(Duration.ofSeconds(30));

        assertThat(report.unexpected()).containsExactly("1 has 2 invoices in the ERP");
        assertThat(report.addsUp()).isFalse();
    }

    @Test
    void doesNotAddUpWhenBothCustomerServicesDiffer() throws InterruptedException {
        work();
        systems.nameCustomersBySoap("Somebody else");

        DemoReport report = run(Duration.ofSeconds(3));

        assertThat(report.missing()).containsEntry(Milestone.CUSTOMERS, List.of("101"));
    }

    @Test
    void saysWhenKafkaDoesNotAnswer() {
        Places nowhere = new Places(inbox, "127.0.0.1:1", "", "", "", "");

        assertThatThrownBy(() -> new Demo(nowhere, console(), Duration.ofSeconds(1)).run(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Kafka does not answer");
    }

    private DemoReport run(Duration patience) throws InterruptedException {
        String address = systems.address();
        Places places = new Places(inbox, kafka.address(), address, address, address, address);
        return new Demo(places, console(), patience).run(file);
    }

    private Console console() {
        PrintStream stream = new PrintStream(talk, true, StandardCharsets.UTF_8);
        return Console.plain(stream, stream);
    }

    private boolean isDropped() throws IOException {
        if (!Files.isDirectory(inbox)) {
            return false;
        }
        try (Stream<Path> files = Files.list(inbox)) {
            return files.anyMatch(dropped -> dropped.toString().endsWith("-orders.csv"));
        }
    }

    private void placeAll() {
        kafka.publish("orders.placed", "1", "{\"orderId\":\"1\",\"total\":3.00}");
        kafka.publish("orders.placed", "2", "{\"orderId\":\"2\",\"total\":8.00}");
        kafka.publish("orders.placed", "of-another-file", "{\"total\":99.00}");
        kafka.publish("orders.cancelled", "C3", "{}");
        kafka.fail("4");
        systems.cancel("C3");
    }

    private void work() {
        placeAll();
        for (String order : List.of("1", "2")) {
            kafka.publish("orders.shipped", order, "{}");
            kafka.publish("invoices.created", order, "{}");
            systems.invoice(order);
        }
    }
}
