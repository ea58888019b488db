package dev.unbus.catalog.failed;

import java.util.List;

/** A connection to a broker that hands out what has come to the channels of failed and of replayed messages. */
interface IntakeSource extends AutoCloseable {

    /**
     * What has come in.
     *
     * @param arrivals failures
     * @param completions words that replays ended well
     */
    record Batch(List<Arrival> arrivals, List<Completion> completions) {

        boolean isEmpty() {
            return arrivals.isEmpty() && completions.isEmpty();
        }

        /** Whether it can be written in parts after it could not be written whole. */
        boolean isDivisible() {
            return arrivals.size() > 1
                    && arrivals.stream().allMatch(arrival -> arrival.body().isRepeatable());
        }
    }

    /**
     * Waits a moment for a batch, possibly an empty one.
     *
     * @param most how many failures at most, where the source has a choice
     */
    Batch receive(int most) throws Exception; // as its clients declare it

    /** Tells the broker that the last batch is kept. */
    void acknowledge() throws Exception; // as its clients declare it

    @Override
    void close();
}
