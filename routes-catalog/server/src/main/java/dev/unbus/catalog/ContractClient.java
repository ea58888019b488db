package dev.unbus.catalog;

import dev.unbus.catalog.model.ContractEntry;
import dev.unbus.catalog.model.DescriptorJson;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Asks a process for its contracts: for the list, then for each document. */
@Singleton
final class ContractClient {

    /** A process that makes up contracts must not fill the memory. */
    static final int MOST_CONTRACTS = 20;

    private static final Logger LOG = Logger.getLogger(ContractClient.class);

    private final ManagementClient management;

    ContractClient(ManagementClient management) {
        this.management = management;
    }

    /** Completes with what could be read; a process that serves no list has none. Never completes with an exception. */
    CompletableFuture<FetchedContracts> fetch(Target target) {
        return management
                .get(target.contracts(""))
                .thenCompose(list -> list.statusCode() == 404
                        ? CompletableFuture.completedFuture(FetchedContracts.NONE)
                        : documents(target, DescriptorJson.readContracts(content(list))))
                .exceptionally(thrown -> {
                    LOG.infof(
                            "%s: the list of its contracts could not be read: %s", target.management(), cause(thrown));
                    return new FetchedContracts(List.of(), false);
                });
    }

    private CompletableFuture<FetchedContracts> documents(Target target, List<ContractEntry> entries) {
        if (entries.size() > MOST_CONTRACTS) {
            LOG.infof("%s: of its %d contracts %d are read", target.management(), entries.size(), MOST_CONTRACTS);
        }
        List<CompletableFuture<Optional<Contract>>> asked = entries.stream()
                .limit(MOST_CONTRACTS)
                .map(entry -> document(target, entry))
                .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(all -> read(asked.stream().map(CompletableFuture::join)));
    }

    private static FetchedContracts read(Stream<Optional<Contract>> answers) {
        List<Optional<Contract>> all = answers.toList();
        return new FetchedContracts(
                all.stream().flatMap(Optional::stream).toList(), all.stream().allMatch(Optional::isPresent));
    }

    private CompletableFuture<Optional<Contract>> document(Target target, ContractEntry entry) {
        return management
                .get(target.contracts("/" + entry.name()))
                .thenApply(answer -> Optional.of(new Contract(entry, content(answer))))
                .exceptionally(thrown -> {
                    LOG.infof(
                            "%s: contract %s could not be read: %s", target.management(), entry.name(), cause(thrown));
                    return Optional.empty();
                });
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static byte[] content(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException("it answered with status " + answer.statusCode());
        }
        return answer.body();
    }
}
