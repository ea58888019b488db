package dev.unbus.delivery.group;

import dev.unbus.delivery.DeliverySettings;
import dev.unbus.delivery.FailedMessages;
import dev.unbus.delivery.FailureClassifier;
import dev.unbus.delivery.IntegrationIdentity;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** What all slots of a process share. */
@Singleton
@Unremovable
final class GroupDelivery {

    private final FailureClassifier classifier;
    private final FailedMessages failedMessages;
    private final DeliverySettings settings;
    private final IntegrationIdentity identity;
    private final GroupBacklogs backlogs;
    private final String instance = UUID.randomUUID().toString();

    GroupDelivery(
            FailureClassifier classifier,
            FailedMessages failedMessages,
            DeliverySettings settings,
            IntegrationIdentity identity,
            GroupBacklogs backlogs) {
        this.classifier = classifier;
        this.failedMessages = failedMessages;
        this.settings = settings;
        this.identity = identity;
        this.backlogs = backlogs;
    }

    static GroupDelivery in(CamelContext context) {
        return Objects.requireNonNull(
                context.getRegistry().findSingleByType(GroupDelivery.class), "a bean of this module");
    }

    SlotId slot(String route, int number) {
        return new SlotId(identity.name(), route, instance, number);
    }

    String integration() {
        return identity.name();
    }

    GroupSession session(SlotId id, GroupSource source, @Nullable GroupResource recordKeeper) {
        return new GroupSession(id, source, recordKeeper, settings.group().longestWork());
    }

    DeliverySettings settings() {
        return settings;
    }

    GroupBacklogs backlogs() {
        return backlogs;
    }

    FailedMessages failedMessages() {
        return failedMessages;
    }

    boolean unavailable(Throwable thrown) {
        return classifier
                .classify(thrown)
                .filter(UnavailableException.class::isInstance)
                .isPresent();
    }

    boolean rejected(Throwable thrown) {
        return classifier
                .classify(thrown)
                .filter(RejectedException.class::isInstance)
                .isPresent();
    }

    /**
     * Our words for it, where we have any; else what it is and where it came from, because the text of a foreign exception may
     * hold a part of the payload.
     */
    String words(Throwable thrown, String whence) {
        return classifier
                .classify(thrown)
                .map(Throwable::getMessage)
                .orElseGet(() -> FailureClassifier.classes(thrown) + " " + whence);
    }
}
