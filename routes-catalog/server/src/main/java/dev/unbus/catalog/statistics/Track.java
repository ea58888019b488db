package dev.unbus.catalog.statistics;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What one process told of one route over the last minute and a half: a look every five seconds, however often it is told, in
 * arrays of fixed length.
 */
final class Track {

    private static final int STEP_SECONDS = 5;
    private static final int MINUTE = 60 / STEP_SECONDS;
    private static final int HALF_MINUTE = MINUTE / 2;
    private static final int LOOKS = MINUTE + HALF_MINUTE;
    private static final long NONE = Long.MIN_VALUE;
    private static final long UNKNOWN = -1;

    private final long[] steps = new long[LOOKS];
    private final long[] failed = new long[LOOKS];
    private final long[] backlog = new long[LOOKS];
    private Sample last;
    private long failedInAll;
    private long lastStep;
    private long failedStep;

    /** Begins with what was told first: what failed before is of the last minute only if the process is not older. */
    Track(Sample first, Instant now) {
        Arrays.fill(steps, NONE);
        last = first;
        failedInAll = first.failed();
        failedStep = step(now);
        look(step(now), first.startedAt().isAfter(now.minusSeconds(60)) ? 0 : failedInAll);
    }

    /** Takes what was told next; counters begin anew with the process. */
    void add(Sample sample, Instant now) {
        long step = step(now);
        boolean sameProcess = sample.startedAt().equals(last.startedAt());
        long more = sample.failed() - (sameProcess ? last.failed() : 0);
        if (more > 0) {
            failedInAll += more;
            failedStep = step;
        }
        last = sample;
        if (step > lastStep) {
            look(step, failedInAll);
        }
    }

    /** How many messages failed within the last minute. */
    long failed(Instant now) {
        long minuteAgo = step(now) - MINUTE;
        if (failedStep < minuteAgo - HALF_MINUTE) {
            return 0;
        }
        LongStream before = looks(minuteAgo - HALF_MINUTE, minuteAgo);
        long begin =
                before.max().orElseGet(() -> looks(minuteAgo, step(now)).min().orElse(NONE));
        return begin == NONE ? 0 : failedInAll - failed[index(begin)];
    }

    /**
     * Whether more and more waits: the least of the last half minute is more than the most of the half minute that ended a
     * minute ago. So neither a source that is emptied again and again nor chance makes it come and go.
     */
    boolean isGrowing(Instant now) {
        if (last.backlog() == null || last.backlog() == 0) {
            return false;
        }
        long step = step(now);
        long least = backlogs(step - HALF_MINUTE, step).min().orElse(0);
        long most = backlogs(step - LOOKS, step - MINUTE).max().orElse(Long.MAX_VALUE);
        return least > most;
    }

    boolean isSilentSince(Instant time) {
        return lastStep < step(time);
    }

    private void look(long step, long failedBefore) {
        steps[index(step)] = step;
        failed[index(step)] = failedBefore;
        Long waiting = last.backlog();
        backlog[index(step)] = waiting == null ? UNKNOWN : waiting;
        lastStep = step;
    }

    private LongStream looks(long after, long until) {
        return Arrays.stream(steps).filter(step -> step > after && step <= until);
    }

    private LongStream backlogs(long after, long until) {
        return looks(after, until).map(step -> backlog[index(step)]).filter(waiting -> waiting != UNKNOWN);
    }

    private static int index(long step) {
        return Math.floorMod(step, LOOKS);
    }

    private static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }
}
