package dev.unbus.cli.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The failed messages that a command is about. */
final class Chosen {

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of messages.")
    List<String> ids = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUP", description = "All of this group that are open.")
    @Nullable
    String group;

    /** The choice as the catalog's API has it. */
    Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            request.put("messages", ids);
        }
        if (group != null) {
            request.put("group", group);
        }
        return request;
    }

    boolean isOneWay() {
        return ids.isEmpty() != (group == null);
    }
}
