package dev.unbus.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets Camel's timer of each route keep a histogram, for Prometheus, and the 99th percentile of the last minutes. */
@Singleton
final class RouteTimers implements MeterFilter {

    static final String NAME = "camel.route.policy";
    static final double P99 = 0.99;

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (!NAME.equals(id.getName())) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .percentiles(P99)
                .percentilesHistogram(true)
                .minimumExpectedValue((double) Duration.ofMillis(1).toNanos())
                .maximumExpectedValue((double) Duration.ofMinutes(1).toNanos())
                .build()
                .merge(config);
    }
}
