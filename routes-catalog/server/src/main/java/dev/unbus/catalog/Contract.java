package dev.unbus.catalog;

import dev.unbus.catalog.model.ContractEntry;

/** A contract that an integration has served; it stays readable while the integration is down. */
final class Contract {

    private final ContractEntry entry;
    private final byte[] document;

    /** Takes the document as it came. */
    Contract(ContractEntry entry, byte[] document) {
        this.entry = entry;
        this.document = document;
    }

    ContractEntry entry() {
        return entry;
    }

    byte[] document() {
        return document;
    }
}
