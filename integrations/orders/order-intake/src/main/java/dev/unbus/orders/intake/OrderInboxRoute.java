package dev.unbus.orders.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

/** From the inbox to one message an invoice; the file stays in the inbox until each of them is dealt with. */
@ApplicationScoped
class OrderInboxRoute extends RouteBuilder {

    static final String ROUTE = "order-inbox";

    private static final String FILE = "UnbusOrderFile";

    private final OrderFiles files;

    OrderInboxRoute(OrderFiles files) {
        this.files = files;
    }

    @Override
    public void configure() {
        from(files.uri())
                .routeId(ROUTE)
                // A file is never handed off: what goes wrong here leaves it in the inbox, to be taken in again.
                .errorHandler(noErrorHandler())
                .process(this::admit)
                .id("admit")
                .filter(exchangeProperty(FILE).isNotNull())
                .split()
                .exchange(this::invoices)
                .streaming()
                .to(OrderIntakeRoute.URI)
                .process(this::count)
                .id("count")
                .end()
                .process(this::finish)
                .id("finish");
    }

    private void admit(Exchange exchange) {
        Optional<OrderFile> admitted = files.admit(exchange.getMessage().getBody(File.class));
        admitted.ifPresent(file -> {
            exchange.setProperty(FILE, file);
            exchange.getExchangeExtension().addOnCompletion(closing(file));
        });
    }

    private static Synchronization closing(OrderFile file) {
        return new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange exchange) {
                IOHelper.close(file);
            }
        };
    }

    /**
     * The split goes on past an invoice that was set aside, and ends when one could be neither published nor set aside:
     * its exception is on the whole exchange then. (Camel's own option to stop would stop at both.)
     */
    private Iterator<Message> invoices(Exchange whole) {
        return file(whole).invoicesWhile(() -> !whole.isFailed());
    }

    private void count(Exchange exchange) {
        OrderOutcome outcome = exchange.getProperty(OrderIntakeRoute.OUTCOME, OrderOutcome.class);
        files.published(file(exchange), outcome);
    }

    private void finish(Exchange exchange) {
        files.finish(file(exchange));
    }

    private static OrderFile file(Exchange exchange) {
        return Objects.requireNonNull(exchange.getProperty(FILE, OrderFile.class), "set when the file was admitted");
    }
}
