package dev.unbus.catalog.readers;

import dev.unbus.catalog.failed.BrokerClients;
import dev.unbus.catalog.model.ChannelKind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.KafkaFuture;

/** The members of consumer groups; a consumer without a group is known to no broker. */
final class KafkaReaders implements ReaderSource {

    private final BrokerClients clients;

    KafkaReaders(BrokerClients clients) {
        this.clients = clients;
    }

    @Override
    public Set<Reader> readers() throws ExecutionException, InterruptedException {
        Set<Reader> readers = new LinkedHashSet<>();
        try (Admin admin = clients.kafkaAdmin()) {
            for (KafkaFuture<ConsumerGroupDescription> group : admin.describeConsumerGroups(groups(admin))
                    .describedGroups()
                    .values()) {
                of(group).limit(MOST - readers.size()).forEach(readers::add);
            }
        }
        return readers;
    }

    private static List<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        Collection<GroupListing> groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).valid().get();
        return groups.stream()
                .map(GroupListing::groupId)
                .filter(id -> !id.isBlank() && !id.equals(BrokerClients.NAME))
                .limit(MOST)
                .toList();
    }

    /** A group that ended meanwhile, or that the catalog may not see, hides no other. */
    private static Stream<Reader> of(KafkaFuture<ConsumerGroupDescription> group) throws InterruptedException {
        try {
            ConsumerGroupDescription description = group.get();
            return description.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .flatMap(partition -> ReaderSource.channel(ChannelKind.TOPIC, partition.topic()).stream())
                    .distinct()
                    .map(topic -> new Reader(topic, description.groupId(), true));
        } catch (ExecutionException hidden) {
            return Stream.empty();
        }
    }
}
