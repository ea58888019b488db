package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes topics with enough partitions for every worker of two instances. */
final class Topics {

    private static final int PARTITIONS = 8;

    private Topics() {}

    static void create(String servers, List<String> names) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new CommandFailure("the topics cannot be made: " + refused.getCause() + ".", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the proof was interrupted.", interrupted);
        }
    }
}
