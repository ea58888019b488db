package dev.unbus.billing.invoices;

import dev.unbus.billing.invoices.wsdl.Busy;
import dev.unbus.billing.invoices.wsdl.BusyFault;
import dev.unbus.billing.invoices.wsdl.Erp;
import dev.unbus.billing.invoices.wsdl.InvalidInvoice;
import dev.unbus.billing.invoices.wsdl.InvalidInvoiceFault;
import dev.unbus.billing.invoices.wsdl.Invoice;
import dev.unbus.billing.invoices.wsdl.Receipt;
import io.quarkiverse.cxf.annotation.CXFEndpoint;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.jws.WebService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.datatype.DatatypeFactory;
import org.jspecify.annotations.Nullable;

/** An ERP on a real CXF endpoint: raises one invoice an idempotency key, and can be busy, down or stuck. */
@Singleton
@CXFEndpoint("/erp")
@WebService(
        targetNamespace = "urn:legacy:erp:1",
        serviceName = "ErpService",
        portName = "ErpPort",
        endpointInterface = "dev.unbus.billing.invoices.wsdl.Erp",
        wsdlLocation = "contract/erp.wsdl")
public class ErpDouble implements Erp {

    /** How the ERP is. */
    enum Mode {
        UP,
        BUSY,
        DOWN
    }

    private static final Map<String, Invoice> INVOICES = new ConcurrentHashMap<>();
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();
    private static final Set<String> KEYS_ON_THE_WAY = ConcurrentHashMap.newKeySet();
    private static final AtomicReference<@Nullable Runnable> MEANWHILE = new AtomicReference<>();
    private static volatile Mode mode = Mode.UP;

    static void is(Mode next) {
        mode = next;
    }

    /** Keys in the order of the calls, those that got no invoice among them. */
    static List<String> calls() {
        return List.copyOf(CALLS);
    }

    /** Keys that whatever stands between could read. */
    static Set<String> keysOnTheWay() {
        return Set.copyOf(KEYS_ON_THE_WAY);
    }

    /** Happens elsewhere once the next invoice is raised, before the caller has its receipt. */
    static void meanwhile(Runnable event) {
        MEANWHILE.set(event);
    }

    static Invoice invoice(String key) {
        return INVOICES.get(key);
    }

    @Override
    public Receipt createInvoice(String key, Invoice invoice) throws BusyFault, InvalidInvoiceFault {
        CALLS.add(key);
        if (mode == Mode.BUSY) {
            Busy busy = new Busy();
            busy.setRetryAfterSeconds(1);
            throw new BusyFault("month end", busy);
        }
        if (invoice.getTotal().compareTo(BigDecimal.ZERO) < 0) {
            InvalidInvoice invalid = new InvalidInvoice();
            invalid.setRule("total-not-negative");
            invalid.setPlace("total");
            throw new InvalidInvoiceFault("the total of secret is negative", invalid);
        }
        INVOICES.putIfAbsent(key, invoice);
        Runnable event = MEANWHILE.getAndSet(null);
        if (event != null) {
            event.run();
        }
        Receipt receipt = new Receipt();
        receipt.setInvoiceNumber("INV-" + key);
        receipt.setCreatedAt(DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("2010-12-02T09:00:00+01:00"));
        return receipt;
    }

    void standBetween(@Observes Filters filters) {
        filters.register(
                request -> {
                    String key = request.request().getHeader("Idempotency-Key");
                    if (key != null) {
                        KEYS_ON_THE_WAY.add(key);
                    }
                    if (mode == Mode.DOWN) {
                        CALLS.add("refused");
                        request.request().connection().close();
                    } else {
                        request.next();
                    }
                },
                200);
    }
}
