package dev.unbus.observe;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ContractEntry;
import dev.unbus.catalog.model.ContractType;
import io.quarkus.arc.All;
import io.quarkus.info.BuildInfo;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** The contracts of this integration: files of its own, and an AsyncAPI document when it declares topics or queues. */
@Singleton
final class ServedContracts {

    private static final Logger LOG = Logger.getLogger(ServedContracts.class);

    private final CatalogInfo info;
    private final List<ServedContract> contracts = new ArrayList<>();

    ServedContracts(
            Declaration declaration, ObserveConfig config, BuildInfo build, @All List<ChannelMessages> described) {
        info = declaration.info();
        new TreeMap<>(config.contracts()).forEach((name, place) -> contracts.add(file(name, place, build.version())));
        List<ChannelMessage> messages =
                described.stream().flatMap(some -> some.all().stream()).toList();
        check(messages);
        if (!AsyncApi.channels(info).isEmpty()) {
            contracts.add(asyncApi(new AsyncApi(info, build.version(), messages), build.version()));
        }
        info.providesApis().stream()
                .filter(name -> find(name).isEmpty())
                .forEach(name -> LOG.warnf("%s provides %s and serves no contract of it", info.id(), name));
    }

    List<ContractEntry> entries() {
        return contracts.stream().map(ServedContract::entry).toList();
    }

    Optional<ServedContract> find(String name) {
        return contracts.stream()
                .filter(contract -> contract.entry().name().equals(name))
                .findFirst();
    }

    private ServedContract file(String name, String place, String version) {
        if (!info.providesApis().contains(name)) {
            throw new IllegalStateException("unbus.observe.contracts." + name + ": providesApis of " + info.id()
                    + " does not list an API of that name");
        }
        return ServedContract.file(name, place, version);
    }

    /** Written when it is first asked for, since that takes classes which nothing else does. */
    private ServedContract asyncApi(AsyncApi asyncApi, String version) {
        String name = info.team() + "." + info.name();
        return new ServedContract(
                new ContractEntry(name, ContractType.ASYNCAPI, version, "application/json"), new Once(asyncApi::json));
    }

    private void check(List<ChannelMessage> messages) {
        Set<Channel> declared = AsyncApi.channels(info);
        messages.stream()
                .map(ChannelMessage::channel)
                .filter(channel -> !declared.contains(channel))
                .findFirst()
                .ifPresent(channel -> {
                    throw new IllegalStateException("messages of " + channel + " are described, but " + info.id()
                            + " declares no such topic or queue");
                });
    }
}
