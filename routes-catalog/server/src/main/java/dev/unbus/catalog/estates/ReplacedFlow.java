package dev.unbus.catalog.estates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A flow of an old bus that an integration replaces.
 *
 * @param estate the estate that it belongs to
 * @param flow what is known of it
 */
@Schema(name = "ReplacedFlow")
record ReplacedFlow(String estate, LegacyFlow flow) {}
