package dev.unbus.kafka;

import dev.unbus.delivery.UnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/** The compacted topic that holds the commit records of all routes; made when it is not there. */
final class CommitTopic {

    static final String NAME = "unbus.commits";

    private static final Logger LOG = Logger.getLogger(CommitTopic.class);
    private static final int PARTITIONS = 8;
    private static final int ATTEMPTS = 50;
    private static final long PAUSE_MILLIS = 100;

    /** Small segments that are compacted early, so that a reader is through soon. */
    private static final Map<String, String> CONFIGURATION = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_BYTES_CONFIG, "8388608",
            TopicConfig.SEGMENT_MS_CONFIG, "3600000",
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "8388608");

    private final Admin admin;

    CommitTopic(Admin admin) {
        this.admin = admin;
    }

    /** The partition with all records of a route. */
    TopicPartition partition(String scope) throws UnavailableException, InterruptedException {
        // Not more than we make, so that a route keeps its partition when someone adds others.
        int partitions = Math.min(PARTITIONS, partitions());
        return new TopicPartition(NAME, Math.floorMod(scope.hashCode(), partitions));
    }

    private int partitions() throws UnavailableException, InterruptedException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return verified();
            } catch (UnknownTopicOrPartitionException absent) {
                // A broker may not know it yet although it is made.
                create();
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return verified();
    }

    private int verified() throws UnavailableException, InterruptedException {
        int partitions = described();
        refuseWhatForgets();
        return partitions;
    }

    /** A topic that somebody else made may delete records for their age, and with them the memory of what is done. */
    private void refuseWhatForgets() throws UnavailableException, InterruptedException {
        String policy = policy();
        if (!policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            throw new UnavailableException(
                    "kafka",
                    "topic " + NAME + " has cleanup.policy=" + policy
                            + ", with which commit records get lost: give it cleanup.policy=compact",
                    null);
        }
    }

    private String policy() throws InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        try {
            return Answer.of(admin.describeConfigs(List.of(topic)).all()).values().stream()
                    .map((Config found) -> found.get(TopicConfig.CLEANUP_POLICY_CONFIG))
                    .map(ConfigEntry::value)
                    .findFirst()
                    .orElseThrow();
        } catch (AuthorizationException untold) {
            LOG.debugf(untold, "that %s is compacted is taken for granted", NAME);
            return TopicConfig.CLEANUP_POLICY_COMPACT;
        }
    }

    private int described() throws InterruptedException {
        return Answer.of(admin.describeTopics(List.of(NAME)).allTopicNames()).values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .sum();
    }

    private void create() throws UnavailableException, InterruptedException {
        NewTopic topic = new NewTopic(NAME, Optional.of(PARTITIONS), Optional.empty()).configs(CONFIGURATION);
        try {
            Answer.of(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException made) {
            // By another process at the same time.
        } catch (KafkaException refused) {
            throw new UnavailableException(
                    "kafka",
                    "topic " + NAME + " for commit records is not there and could not be made; make it with "
                            + "cleanup.policy=compact, or allow us to",
                    refused);
        }
    }
}
