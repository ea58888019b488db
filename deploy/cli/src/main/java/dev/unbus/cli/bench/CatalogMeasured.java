package dev.unbus.cli.bench;

/**
 * What one round found about the catalog.
 *
 * @param cpuShare processor time for each second that went by
 * @param peakMiB the most resident memory
 * @param databaseMiBPerDay how the database would grow
 * @param topology milliseconds of {@code GET /api/topology}
 * @param history milliseconds of one route's history
 * @param list milliseconds of {@code GET /api/integrations}
 * @param edges how many the topology had
 * @param up how many integrations were up at the end
 */
record CatalogMeasured(
        double cpuShare,
        double peakMiB,
        double databaseMiBPerDay,
        Latency topology,
        Latency history,
        Latency list,
        int edges,
        int up) {}
