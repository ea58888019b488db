package dev.unbus.benchmarks.catalog;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.Guarantee;
import dev.unbus.catalog.model.IntegrationDescriptor;
import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.catalog.model.Latency;
import dev.unbus.catalog.model.ObservedChannel;
import dev.unbus.catalog.model.RouteStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of many integrations in a ring: each takes from its own topic and sends to that of the next.
 *
 * @param number from 0
 * @param count how many there are
 * @param routes how many routes it has
 * @param startedAt when it started
 */
record SimulatedIntegration(int number, int count, int routes, Instant startedAt) {

    private static final int TEAMS = 40;

    /** Messages a second of a route, over and over: one is busy, two are quiet. */
    private static final double[] RATES = {20, 2, 2, 2, 0.2, 0.2, 0.2, 0.2, 0, 0};

    private static final long MESSAGES_A_FAILURE = 1_000;

    /** How the times of messages are spread over neighbouring buckets, the first of which differs by route. */
    private static final double[] SPREAD = {0.02, 0.18, 0.45, 0.25, 0.08, 0.02};

    private static final int FIRST_BUCKETS = 10;
    private static final double BUSY = 2;

    IntegrationId id() {
        return new IntegrationId("team-" + number % TEAMS, "flow-" + number);
    }

    /** What it tells then. */
    IntegrationDescriptor at(Instant now) {
        List<RouteStatistics> told =
                IntStream.range(0, routes).mapToObj(route -> route(route, now)).toList();
        long messages = told.stream().mapToLong(RouteStatistics::exchanges).sum();
        Channel in = topic(number);
        Channel out = topic((number + 1) % count);
        return new IntegrationDescriptor(
                id().flow(),
                id().team(),
                "1.0.0",
                "production",
                "Simulated for a measurement.",
                Guarantee.EFFECTIVELY_ONCE,
                startedAt,
                startedAt,
                List.of(in),
                List.of(out),
                List.of(),
                List.of(),
                told,
                List.of(
                        new ObservedChannel(in, Direction.CONSUMED, messages),
                        new ObservedChannel(out, Direction.PRODUCED, messages)));
    }

    private RouteStatistics route(int route, Instant now) {
        double rate = RATES[route % RATES.length];
        // Not all at the same moment: each is a little further than the one before.
        double seconds = Duration.between(startedAt, now).toMillis() / 1_000.0 + number % 60 / 10.0;
        long messages = (long) (rate * seconds);
        return new RouteStatistics(
                "route-" + route,
                "started",
                topic(number).toString(),
                List.of(topic((number + 1) % count).toString()),
                messages,
                messages / MESSAGES_A_FAILURE,
                3.2,
                12.5,
                rate >= BUSY ? 1 : 0,
                rate >= BUSY ? Math.round(10 + 10 * Math.sin(seconds / 60 + route)) : 0,
                latency(route, messages),
                Guarantee.EFFECTIVELY_ONCE);
    }

    private static List<Long> latency(int route, long messages) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(Latency.BUCKETS, 0L));
        for (int place = 0; place < SPREAD.length; place++) {
            counts.set(FIRST_BUCKETS + route % FIRST_BUCKETS + place, (long) (messages * SPREAD[place]));
        }
        return counts;
    }

    private static Channel topic(int number) {
        return new Channel(ChannelKind.TOPIC, "events." + number);
    }
}
