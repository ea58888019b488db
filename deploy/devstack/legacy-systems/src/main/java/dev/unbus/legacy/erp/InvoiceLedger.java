package dev.unbus.legacy.erp;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.legacy.JsonLines;
import dev.unbus.legacy.LegacySettings;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every invoice ever raised, in memory and in an append-only file, which is read when the process starts. */
@Startup
@Singleton
final class InvoiceLedger {

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Invoice> byKey = new LinkedHashMap<>();
    private final JsonLines<Invoice> file;

    InvoiceLedger(LegacySettings settings, ObjectMapper mapper) {
        file = new JsonLines<>(settings.dataDirectory().resolve("erp/invoices.jsonl"), Invoice.class, mapper);
        file.read().forEach(invoice -> byKey.put(invoice.idempotencyKey(), invoice));
    }

    /**
     * The invoice of that key, raised now if it is the first time; a key that comes back with another order, currency
     * or total is refused with {@link InvalidInvoiceException}.
     */
    synchronized Invoice raise(InvoiceRequest request) {
        var known = byKey.get(request.idempotencyKey());
        if (known == null) {
            var raised = invoice(request);
            file.append(raised);
            byKey.put(raised.idempotencyKey(), raised);
            return raised;
        }
        if (!known.isFor(request)) {
            throw new InvalidInvoiceException("key-unchanged", "idempotencyKey");
        }
        return known;
    }

    private Invoice invoice(InvoiceRequest request) {
        return new Invoice(
                request.idempotencyKey(),
                "INV-%06d".formatted(byKey.size() + 1),
                request.orderId(),
                request.currency(),
                request.total(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    synchronized List<Invoice> all() {
        return List.copyOf(byKey.values());
    }

    synchronized void clear() {
        file.clear();
        byKey.clear();
    }
}
