package dev.unbus.esb.runtime.mule;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The records of a batch job, each with a payload and variables of its own, and whether it has failed. */
public final class BatchRecords {

    private static final String KEY = "MuleBatch.";

    private BatchRecords() {}

    private static final class Item {
        @Nullable
        Object payload;

        Map<String, Object> variables = new LinkedHashMap<>();
        boolean failed;
    }

    private static final class Job {
        final List<Item> records = new ArrayList<>();
        final List<Item> accepted = new ArrayList<>();
        final Map<String, Object> variables = new LinkedHashMap<>();
        int most;
        int at;
        int grouped;
        long failures;
        final long begun = System.nanoTime();
    }

    /** Begins a job with the records in the variable {@code MuleCollection}; more failures than {@code most} stop it, -1 has none do. */
    public static void begin(Exchange exchange, String id, int most) {
        Job job = new Job();
        job.most = most;
        Foreach.items(Foreach.collection(exchange)).forEachRemaining(payload -> {
            Item item = new Item();
            item.payload = payload;
            job.records.add(item);
        });
        job.variables.putAll(exchange.getVariables());
        exchange.setProperty(KEY + id, job);
    }

    /** Begins a step. */
    public static void step(Exchange exchange, String id) {
        Job job = job(exchange, id);
        job.at = -1;
        job.grouped = 0;
        job.accepted.clear();
    }

    /** Whether there is another record that the step takes by its policy. */
    public static boolean more(Exchange exchange, String id, String policy) {
        Job job = job(exchange, id);
        if (job.most >= 0 && job.failures > job.most) {
            return false;
        }
        for (int next = job.at + 1; next < job.records.size(); next++) {
            boolean failed = job.records.get(next).failed;
            if (policy.equals("ALL") || failed == policy.equals("ONLY_FAILURES")) {
                job.at = next - 1;
                return true;
            }
        }
        return false;
    }

    /** Makes the next record the message. */
    public static void next(Exchange exchange, String id) {
        Job job = job(exchange, id);
        Item item = job.records.get(++job.at);
        clear(exchange);
        job.variables.forEach(exchange::setVariable);
        item.variables.forEach(exchange::setVariable);
        exchange.getMessage().setBody(item.payload);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }

    private static void clear(Exchange exchange) {
        List.copyOf(exchange.getVariables().keySet()).forEach(exchange::removeVariable);
    }

    /** Notes that the step has worked on the record. */
    public static void accepted(Exchange exchange, String id) {
        Job job = job(exchange, id);
        job.accepted.add(job.records.get(job.at));
    }

    /** Keeps what became of the record. */
    public static void done(Exchange exchange, String id) {
        Job job = job(exchange, id);
        Item item = job.records.get(job.at);
        item.payload = exchange.getMessage().getBody();
        item.variables = new LinkedHashMap<>(exchange.getVariables());
    }

    /** Notes that the record has failed. */
    public static void failed(Exchange exchange, String id) {
        Job job = job(exchange, id);
        job.records.get(job.at).failed = true;
        job.failures++;
    }

    /** Whether records of the step are left for its aggregator. */
    public static boolean moreGroups(Exchange exchange, String id) {
        Job job = job(exchange, id);
        return job.grouped < job.accepted.size();
    }

    /** Makes a list of the next records the payload. */
    public static void group(Exchange exchange, String id, int size) {
        Job job = job(exchange, id);
        List<@Nullable Object> group = new ArrayList<>();
        Iterator<Item> left =
                job.accepted.subList(job.grouped, job.accepted.size()).iterator();
        while (left.hasNext() && group.size() < size) {
            group.add(left.next().payload);
        }
        job.grouped += group.size();
        exchange.getMessage().setBody(group);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }

    /** Ends the job: its result is the payload. */
    public static void end(Exchange exchange, String id) {
        Job job = job(exchange, id);
        long failed = job.records.stream().filter(item -> item.failed).count();
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("totalRecords", job.records.size());
        result.put("loadedRecords", job.records.size());
        result.put("processedRecords", job.records.size());
        result.put("successfulRecords", job.records.size() - failed);
        result.put("failedRecords", failed);
        result.put("elapsedTimeInMillis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - job.begun));
        result.put("batchJobInstanceId", exchange.getExchangeId());
        for (String phase : List.of("input", "loading", "onComplete")) {
            String name = phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1);
            result.put("failedOn" + name.replaceFirst("^On", "") + "Phase", false);
            result.put(phase + "PhaseException", null);
        }
        clear(exchange);
        job.variables.forEach(exchange::setVariable);
        exchange.getMessage().setBody(result);
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
        exchange.removeProperty(KEY + id);
    }

    private static Job job(Exchange exchange, String id) {
        return Objects.requireNonNull(exchange.getProperty(KEY + id, Job.class), "no batch job " + id);
    }
}
