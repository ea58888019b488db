package dev.unbus.catalog;

import java.util.List;

/**
 * What came of asking a process for its contracts.
 *
 * @param contracts those that could be read
 * @param complete whether these are all
 */
record FetchedContracts(List<Contract> contracts, boolean complete) {

    static final FetchedContracts NONE = new FetchedContracts(List.of(), true);
}
