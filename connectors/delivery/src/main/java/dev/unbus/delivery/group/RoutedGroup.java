package dev.unbus.delivery.group;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of one group that went through their route, and what held up the next one. */
final class RoutedGroup {

    private final List<SourceMessage> messages = new ArrayList<>();
    private final List<GroupMember> members = new ArrayList<>();
    private @Nullable MessageUndeliveredException undelivered;

    void add(SourceMessage message, GroupMember member) {
        messages.add(message);
        members.add(member);
    }

    /** Ends the group before a message that could be neither delivered nor set aside. */
    void endBefore(MessageUndeliveredException held) {
        undelivered = held;
    }

    /** What ended the group early, or null. */
    @Nullable
    MessageUndeliveredException undelivered() {
        return undelivered;
    }

    int size() {
        return messages.size();
    }

    SourceMessage first() {
        return messages.get(0);
    }

    List<SourceMessage> messages() {
        return messages;
    }

    /** A message that is set aside when its source is acknowledged must come again if that fails. */
    Progress progress(boolean withoutFailed) {
        List<Mark> marks = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            if (!withoutFailed || !members.get(i).failed()) {
                marks.add(messages.get(i).mark());
            }
        }
        return Progress.of(marks);
    }
}
