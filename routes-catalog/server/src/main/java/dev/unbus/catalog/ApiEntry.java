package dev.unbus.catalog;

import dev.unbus.catalog.model.ContractType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract as the API lists it.
 *
 * @param name its name, not always of this contract alone
 * @param type {@code openapi}, {@code asyncapi} or {@code wsdl}
 * @param version its version
 * @param owner the team whose integration it is
 * @param integration the integration that serves it, {@code team/flow}
 * @param state whether that can be reached
 * @param consumers the integrations that are known to call it, or to read what it sends
 * @param url where its document is
 */
@Schema(name = "Api")
record ApiEntry(
        String name,
        ContractType type,
        String version,
        String owner,
        String integration,
        State state,
        List<String> consumers,
        String url) {}
