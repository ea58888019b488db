package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Optional;

/**
 * What the routes of one context see: its endpoints, data formats and error handlers by id.
 *
 * @param project around it
 * @param name of the context, unique in the project
 * @param endpoints URIs by id
 * @param dataFormats by id
 * @param errorHandlers by id
 */
record ContextScope(
        Project project,
        String name,
        Map<String, String> endpoints,
        Map<String, Element> dataFormats,
        Map<String, Element> errorHandlers) {

    Conversion conversion() {
        return project.conversion();
    }

    Optional<String> endpoint(String id) {
        return Optional.ofNullable(endpoints.get(id));
    }
}
