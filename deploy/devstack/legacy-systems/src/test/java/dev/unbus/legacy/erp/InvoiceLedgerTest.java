package dev.unbus.legacy.erp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unbus.legacy.LegacySettings;
import dev.unbus.legacy.TestSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceLedgerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    @TempDir
    Path folder;

    private LegacySettings settings;

    @BeforeEach
    void inAFolderOfItsOwn() {
        settings = new TestSettings(folder, "unused");
    }

    @Test
    void keepsItsInvoicesThroughARestart() {
        var before = new InvoiceLedger(settings, MAPPER);
        var raised = before.raise(request("536365"));
        before.raise(request("536366"));

        var after = new InvoiceLedger(settings, MAPPER);

        assertThat(after.all()).isEqualTo(before.all()).hasSize(2);
        assertThat(after.raise(request("536365"))).isEqualTo(raised);
        assertThat(after.raise(request("536367")).invoiceNumber()).isEqualTo("INV-000003");
    }

    @Test
    void cutsOffALineThatAKillTore() throws IOException {
        var before = new InvoiceLedger(settings, MAPPER);
        before.raise(request("536365"));
        Files.writeString(
                folder.resolve("erp/invoices.jsonl"), "{\"idempotencyKey\":\"5363", StandardOpenOption.APPEND);

        var after = new InvoiceLedger(settings, MAPPER);
        after.raise(request("536366"));

        assertThat(new InvoiceLedger(settings, MAPPER).all())
                .extracting(Invoice::orderId)
                .containsExactly("536365", "536366");
    }

    private static InvoiceRequest request(String orderId) {
        var line = new InvoiceRequest.Line(6, Optional.of(new BigDecimal("2.55")));
        return new InvoiceRequest(orderId, orderId, "GBP", new BigDecimal("15.30"), List.of(line));
    }
}
