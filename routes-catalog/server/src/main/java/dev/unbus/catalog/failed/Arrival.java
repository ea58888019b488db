package dev.unbus.catalog.failed;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.IntegrationId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure as an integration reported it.
 *
 * @param id of this failure: the same again only when it is reported twice
 * @param integration whose it is
 * @param route the route that it failed in
 * @param step the step of the route
 * @param cause the class of the exception
 * @param message what the exception says
 * @param source where the message came from
 * @param attempts how often it was tried
 * @param at when it failed
 * @param businessKey what its integration knows it by
 * @param replay the replay that it failed in, if it was one
 * @param replayOf the message that was replayed
 * @param broker how it came
 * @param key of its record
 * @param headers without those that tell of the failure
 * @param body its body
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record Arrival(
        String id,
        IntegrationId integration,
        String route,
        String step,
        String cause,
        String message,
        String source,
        int attempts,
        Instant at,
        @Nullable String businessKey,
        @Nullable String replay,
        @Nullable String replayOf,
        Broker broker,
        byte @Nullable [] key,
        List<Header> headers,
        Body body) {

    private static final String UNKNOWN = "unknown";
    private static final String BUSINESS_KEY = "UnbusBusinessKey";
    private static final String PLATFORM = "Unbus";

    /**
     * Reads what the headers tell. A message that does not say why it failed is taken in all the same.
     *
     * @param place where it stands at its broker: names a message that has no id
     */
    static Arrival of(Broker broker, String place, byte @Nullable [] key, List<Header> headers, Body body) {
        Map<String, String> told = new HashMap<>();
        headers.forEach(header -> told.put(header.name(), header.shown()));
        return new Arrival(
                id(told.get(FailureHeaders.ID), place),
                integration(told.get(FailureHeaders.INTEGRATION)),
                text(told, FailureHeaders.ROUTE, UNKNOWN, 200),
                text(told, FailureHeaders.STEP, UNKNOWN, 200),
                text(told, FailureHeaders.CAUSE, UNKNOWN, 300),
                text(told, FailureHeaders.MESSAGE, "it does not say why it failed", 4000),
                text(told, FailureHeaders.SOURCE, place, 1000),
                attempts(told.get(FailureHeaders.ATTEMPTS)),
                at(told.get(FailureHeaders.TIME)),
                told.containsKey(BUSINESS_KEY) ? text(told, BUSINESS_KEY, UNKNOWN, 400) : null,
                told.get(FailureHeaders.REPLAY),
                told.get(FailureHeaders.REPLAY_OF),
                broker,
                key,
                headers.stream().filter(Arrival::isTheirs).toList(),
                body);
    }

    private static boolean isTheirs(Header header) {
        return !header.name().startsWith(PLATFORM) || header.name().equals(BUSINESS_KEY);
    }

    private static String id(@Nullable String given, String place) {
        try {
            return UUID.fromString(given == null ? "" : given).toString();
        } catch (IllegalArgumentException none) {
            return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private static IntegrationId integration(@Nullable String given) {
        try {
            return IntegrationId.parse(given == null ? "" : given);
        } catch (IllegalArgumentException none) {
            return new IntegrationId(UNKNOWN, UNKNOWN);
        }
    }

    private static String text(Map<String, String> told, String name, String absent, int longest) {
        String given = told.getOrDefault(name, absent).replace('\0', ' ');
        return given.substring(0, Math.min(longest, given.length()));
    }

    private static int attempts(@Nullable String given) {
        return given != null && given.matches("\\d{1,9}") ? Integer.parseInt(given) : 1;
    }

    private static Instant at(@Nullable String given) {
        try {
            return given == null ? Instant.now() : Instant.parse(given);
        } catch (DateTimeException none) {
            return Instant.now();
        }
    }
}
