package dev.unbus.catalog;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.ContractEntry;
import dev.unbus.catalog.model.ContractType;
import dev.unbus.catalog.model.Direction;
import dev.unbus.catalog.model.IntegrationId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows who depends on what an integration promises: as teams declare it, and as it was observed. */
final class Consumers {

    private static final Set<ChannelKind> ASYNCHRONOUS = Set.of(ChannelKind.TOPIC, ChannelKind.QUEUE);

    private final List<Integration> integrations;

    Consumers(List<Integration> integrations) {
        this.integrations = integrations;
    }

    /** Those that read a topic or queue which the integration fills, or declare to call the API; ordered, without itself. */
    List<String> of(ContractEntry contract, IntegrationId provider) {
        return others(
                provider,
                contract.type() == ContractType.ASYNCAPI
                        ? readsAnyOf(filledBy(provider))
                        : other -> calls(other, contract.name()));
    }

    private List<String> others(IntegrationId provider, Predicate<Integration> consume) {
        return integrations.stream()
                .filter(consume)
                .map(Integration::id)
                .filter(id -> !id.equals(provider))
                .distinct()
                .sorted()
                .map(IntegrationId::toString)
                .toList();
    }

    private Set<Channel> filledBy(IntegrationId provider) {
        return integrations.stream()
                .filter(integration -> integration.id().equals(provider))
                .flatMap(integration -> channels(integration, Direction.PRODUCED))
                .collect(Collectors.toSet());
    }

    private static Predicate<Integration> readsAnyOf(Set<Channel> channels) {
        return other -> channels(other, Direction.CONSUMED).anyMatch(channels::contains);
    }

    private static Stream<Channel> channels(Integration integration, Direction direction) {
        return integration.channels().stream()
                .filter(flow -> flow.direction() == direction)
                .map(ChannelFlow::channel)
                .filter(channel -> ASYNCHRONOUS.contains(channel.kind()));
    }

    private static boolean calls(Integration integration, String api) {
        return integration.descriptor() != null
                && integration.descriptor().consumesApis().contains(api);
    }
}
