package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** Converts a kind of global element. */
@FunctionalInterface
interface ArtifactConverter {

    void convert(Element artifact);

    static Map<String, ArtifactConverter> all(Estate estate) {
        Entrances entrances = new Entrances(estate);
        Sequences sequences = new Sequences(estate);
        Polled polled = new Polled(estate, entrances);
        Stores stores = new Stores(estate);
        Map<String, ArtifactConverter> all = new LinkedHashMap<>();
        all.put("proxy", entrances::proxy);
        all.put("api", new Apis(estate)::api);
        all.put("sequence", sequences::sequence);
        all.put("template", sequences::template);
        all.put("endpoint", estate.endpoints()::artifact);
        all.put("localEntry", estate.resources()::localEntry);
        all.put("task", polled::task);
        all.put("inboundEndpoint", polled::inbound);
        all.put("messageStore", stores::store);
        all.put("messageProcessor", stores::processor);
        ignored(estate, all);
        return all;
    }

    private static void ignored(Estate estate, Map<String, ArtifactConverter> all) {
        Map<String, String> reasons = Map.of(
                "registry", "the registry of the old server; what stands in it is read from the sources",
                "taskManager", "the scheduler of the old server",
                "import", "makes a connector library known to the old server",
                "component", "describes a connector library",
                "priority-executor", "the threads of the old server",
                "priorityExecutor", "the threads of the old server",
                "synapse-handlers", "handlers of the old server",
                "package", "describes a library of the old server");
        reasons.forEach((kind, reason) ->
                all.put(kind, artifact -> estate.account().settleRest(artifact, Outcome.IGNORED, reason)));
    }
}
