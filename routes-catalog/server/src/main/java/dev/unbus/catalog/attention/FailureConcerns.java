package dev.unbus.catalog.attention;

import dev.unbus.catalog.failed.OpenGroup;
import dev.unbus.catalog.failed.OpenGroups;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Which failed messages wait for a person: the largest groups one by one, the others in a sentence. */
@Singleton
public final class FailureConcerns {

    private static final int MOST = 20;
    private static final int LONGEST_MESSAGE = 200;

    private final OpenGroups open;

    FailureConcerns(OpenGroups open) {
        this.open = open;
    }

    /** What there is to say of all that is open. */
    public List<Concern> all() {
        return of(open.largestFirst());
    }

    static List<Concern> of(List<OpenGroup> largestFirst) {
        List<OpenGroup> shown = largestFirst.subList(0, Math.min(MOST, largestFirst.size()));
        List<OpenGroup> others = largestFirst.subList(shown.size(), largestFirst.size());
        List<Concern> concerns = new ArrayList<>();
        shown.forEach(group -> concerns.add(of(group)));
        if (!others.isEmpty()) {
            concerns.add(summary(others));
        }
        return concerns;
    }

    private static Concern of(OpenGroup group) {
        String text =
                Count.of(group.count(), "message") + " of " + group.route() + " failed: " + shortened(group.message());
        return new Concern(
                Kind.FAILED_MESSAGES,
                Kind.FAILED_MESSAGES.severity(),
                group.integration(),
                group.route(),
                group.group(),
                text,
                group.count());
    }

    private static Concern summary(List<OpenGroup> others) {
        long messages = others.stream().mapToLong(OpenGroup::count).sum();
        String text = Count.of(messages, "more message") + " failed for " + Count.of(others.size(), "other reason");
        return new Concern(Kind.FAILED_MESSAGES, Kind.FAILED_MESSAGES.severity(), null, null, null, text, 0);
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }
}
