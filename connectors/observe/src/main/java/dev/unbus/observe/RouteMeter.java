package dev.unbus.observe;

import dev.unbus.catalog.model.Latency;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.RoutePolicySupport;

/**
 * How many messages one route has finished, how long they took, how many of them failed: were set aside or given back, and
 * how many were refused: their caller was told of a mistake of its own, which is no failure of the route. Times go into a
 * histogram for Prometheus; the 99th percentile is the one of the last minutes.
 */
final class RouteMeter extends RoutePolicySupport {

    private static final String ROUTE = "route";

    /**
     * The exchange property of routes that answer a caller, set where a failure is put into words: whether it is the caller's
     * mistake. The module {@code delivery} has it, too.
     */
    private static final String REFUSED = "UnbusRefused";

    private static final double P99 = 0.99;
    private static final double NANOS_PER_MILLI = 1e6;

    private final String began;
    private final Timer times;
    private final LongAdder failed = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder[] latency =
            Stream.generate(LongAdder::new).limit(Latency.BUCKETS).toArray(LongAdder[]::new);

    RouteMeter(String routeId, MeterRegistry meters) {
        began = "UnbusBegan." + routeId;
        times = Timer.builder("unbus.route.messages")
                .description("Messages that a route has finished, and how long each took")
                .tag(ROUTE, routeId)
                .publishPercentiles(P99)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(meters);
        FunctionCounter.builder("unbus.route.messages.failed", failed, LongAdder::sum)
                .description("Messages that a route has set aside or given back")
                .tag(ROUTE, routeId)
                .register(meters);
        FunctionCounter.builder("unbus.route.messages.refused", refused, LongAdder::sum)
                .description("Messages whose caller was told of a mistake of its own")
                .tag(ROUTE, routeId)
                .register(meters);
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        exchange.setProperty(began, System.nanoTime());
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (exchange.removeProperty(began) instanceof Long then) {
            long nanos = System.nanoTime() - then;
            times.record(nanos, TimeUnit.NANOSECONDS);
            latency[Latency.bucket(nanos / NANOS_PER_MILLI)].increment();
        }
        Object byCaller = exchange.getProperty(REFUSED);
        if (Boolean.TRUE.equals(byCaller)) {
            refused.increment();
        } else if (byCaller != null || endedBadly(exchange)) {
            failed.increment();
        }
    }

    /** Whether it was set aside, given back, or answered with a failure of ours. */
    static boolean isFailed(Exchange exchange) {
        Object byCaller = exchange.getProperty(REFUSED);
        return byCaller == null ? endedBadly(exchange) : Boolean.FALSE.equals(byCaller);
    }

    private static boolean endedBadly(Exchange exchange) {
        return exchange.isFailed() || ExchangeHelper.isFailureHandled(exchange);
    }

    long messages() {
        return times.count();
    }

    long failed() {
        return failed.sum();
    }

    /** How many messages fell into each bucket. */
    List<Long> latency() {
        return Arrays.stream(latency).map(LongAdder::sum).toList();
    }

    double meanMillis() {
        return rounded(times.mean(TimeUnit.MILLISECONDS));
    }

    double p99Millis() {
        return rounded(Arrays.stream(times.takeSnapshot().percentileValues())
                .mapToDouble(value -> value.value(TimeUnit.MILLISECONDS))
                .findFirst()
                .orElse(0));
    }

    /** Microseconds are as fine as anyone reads. */
    private static double rounded(double millis) {
        return Double.isFinite(millis) ? Math.round(millis * 1_000) / 1_000.0 : 0;
    }
}
