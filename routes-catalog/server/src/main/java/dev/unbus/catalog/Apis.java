package dev.unbus.catalog;

import dev.unbus.catalog.model.ContractEntry;
import dev.unbus.catalog.model.IntegrationId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contracts of all integrations; of an integration that runs in two versions those of both. */
final class Apis {

    /** A contract with the process that has served it. */
    record Offer(Contract contract, Integration by) {

        ContractEntry entry() {
            return contract.entry();
        }
    }

    private record Key(String name, String version, IntegrationId integration) {}

    private final List<Offer> offers;
    private final Consumers consumers;

    /** Takes every process, also several of one integration. */
    Apis(List<Integration> processes) {
        Map<Key, Offer> best = new LinkedHashMap<>();
        processes.stream()
                .flatMap(process -> process.contracts().stream().map(contract -> new Offer(contract, process)))
                .sorted(Comparator.comparing(Offer::by, Integration.BETTER_KNOWN.reversed()))
                .forEach(offer -> best.putIfAbsent(
                        new Key(
                                offer.entry().name(),
                                offer.entry().version(),
                                offer.by().id()),
                        offer));
        offers = List.copyOf(best.values());
        consumers = new Consumers(processes);
    }

    /** All, ordered by name, integration and version. */
    List<ApiEntry> entries() {
        return offers.stream()
                .map(this::entry)
                .sorted(Comparator.comparing(ApiEntry::name)
                        .thenComparing(ApiEntry::integration)
                        .thenComparing(ApiEntry::version))
                .toList();
    }

    /** The one of that name, and of that version and integration if these are given; the best known if there are several. */
    Optional<Offer> find(String name, @Nullable String version, @Nullable String integration) {
        return offers.stream()
                .filter(offer -> offer.entry().name().equals(name))
                .filter(offer -> version == null || offer.entry().version().equals(version))
                .filter(offer ->
                        integration == null || offer.by().id().toString().equals(integration))
                .findFirst();
    }

    private ApiEntry entry(Offer offer) {
        IntegrationId integration = offer.by().id();
        return new ApiEntry(
                offer.entry().name(),
                offer.entry().type(),
                offer.entry().version(),
                integration.team(),
                integration.toString(),
                offer.by().state(),
                consumers.of(offer.entry(), integration),
                url(offer.entry(), integration));
    }

    private static String url(ContractEntry entry, IntegrationId integration) {
        return "/api/apis/" + entry.name() + "/contract?version=" + encoded(entry.version()) + "&integration="
                + encoded(integration.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
