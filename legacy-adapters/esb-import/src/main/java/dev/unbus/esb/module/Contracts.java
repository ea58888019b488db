package dev.unbus.esb.module;

import dev.unbus.esb.output.GeneratedFiles;
import dev.unbus.esb.output.ProjectWriter.Written;
import java.util.Map;
import java.util.TreeMap;

/** The contracts of an integration, by names that no other integration has. */
final class Contracts {

    private static final String FOLDER = GeneratedFiles.RESOURCES + "contract/";

    private Contracts() {}

    /** Name to place on the class path. */
    static Map<String, String> of(Written integration) {
        String flow = integration.cut().flow();
        Map<String, String> contracts = new TreeMap<>();
        integration.files().keySet().stream()
                .filter(path -> path.startsWith(FOLDER))
                .map(path -> path.substring(FOLDER.length()).replaceFirst("\\.yaml$", ""))
                .forEach(api ->
                        contracts.put(api.startsWith(flow) ? api : flow + "-" + api, "contract/" + api + ".yaml"));
        return contracts;
    }
}
