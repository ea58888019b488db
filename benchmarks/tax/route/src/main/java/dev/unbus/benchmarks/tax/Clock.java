package dev.unbus.benchmarks.tax;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.spi.CamelEvent.CamelContextStartedEvent;

/**
 * Sends messages through both routes for a while, and again, and writes down what one takes: a line a window, with the
 * route and the nanoseconds of processor time of one exchange. The process ends by itself.
 */
@ApplicationScoped
class Clock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 1_000;
    private static final String ROW =
            "{\"stock\":\"31957\",\"text\":\"WREATH RIBBON RED/GOLD 2M\",\"quantity\":6,\"price\":0.85},";

    /** About 1 kB. */
    private static final String ORDER = "{\"number\":\"700001\",\"rows\":[" + ROW.repeat(12) + "{}]}";

    void start(@Observes CamelContextStartedEvent started) {
        new Thread(() -> run((CamelContext) started.getSource()), "clock").start();
    }

    private static void run(CamelContext context) {
        try {
            StringBuilder lines = new StringBuilder();
            int windows = Integer.getInteger("tax.windows", 5);
            for (int window = 0; window < windows; window++) {
                for (String route : List.of(MeasuredRoutes.BARE_STEPS, MeasuredRoutes.JSON_STEPS)) {
                    lines.append(route.substring(route.indexOf(':') + 1))
                            .append(' ')
                            .append(nanosPerExchange(context.getEndpoint(route)))
                            .append('\n');
                }
            }
            Files.writeString(Path.of(System.getProperty("tax.result")), lines);
        } catch (Exception broken) { // what Camel declares
            throw new IllegalStateException("The measured route failed", broken);
        } finally {
            Quarkus.asyncExit();
        }
    }

    /** The mean over one window. */
    private static double nanosPerExchange(Endpoint endpoint) throws Exception { // what Camel declares
        long length = Integer.getInteger("tax.window-millis", 1_000) * 1_000_000L;
        Producer producer = endpoint.createProducer();
        producer.start();
        long begin = System.nanoTime();
        long processorTime = THREADS.getCurrentThreadCpuTime();
        long count = 0;
        while (System.nanoTime() - begin < length) {
            send(endpoint, producer);
            count += BATCH;
        }
        double nanos = (double) (THREADS.getCurrentThreadCpuTime() - processorTime) / count;
        producer.stop();
        return nanos;
    }

    private static void send(Endpoint endpoint, Producer producer) throws Exception { // what Camel declares
        for (int message = 0; message < BATCH; message++) {
            Exchange exchange = endpoint.createExchange();
            exchange.getMessage().setBody(ORDER);
            producer.process(exchange);
            if (exchange.getException() != null) {
                throw new IllegalStateException("The measured route failed", exchange.getException());
            }
        }
    }
}
