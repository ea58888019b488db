package dev.unbus.observe;

import dev.unbus.catalog.model.ContractEntry;
import dev.unbus.catalog.model.ContractType;
import java.util.Map;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A contract as it is served.
 *
 * @param entry its line in the list
 * @param document its text, in UTF-8
 */
record ServedContract(ContractEntry entry, Supplier<byte[]> document) {

    /** A file of the application: a WSDL, or else OpenAPI in YAML or JSON. A WSDL has no version, so it takes the integration's. */
    static ServedContract file(String name, String place, String integrationVersion) {
        byte[] document = ClassPathResource.bytes(place);
        return new ServedContract(
                place.endsWith(".wsdl")
                        ? new ContractEntry(name, ContractType.WSDL, integrationVersion, "application/xml")
                        : new ContractEntry(name, ContractType.OPENAPI, version(place), mediaType(place)),
                () -> document);
    }

    private static String mediaType(String place) {
        return place.endsWith(".json") ? "application/json" : "application/yaml";
    }

    /** JSON is YAML, too. */
    private static String version(String place) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(ClassPathResource.text(place));
        if (root instanceof Map<?, ?> document
                && document.containsKey("openapi")
                && document.get("info") instanceof Map<?, ?> info
                && info.get("version") != null) {
            return String.valueOf(info.get("version"));
        }
        throw new IllegalStateException(place + " is neither a WSDL nor an OpenAPI document with a version");
    }
}
