package dev.unbus.cli.bench;

/**
 * One start.
 *
 * @param contender its name
 * @param round from 1
 * @param firstMillis from the start of the first process until a reader of committed records had a message of every route
 * @param rest the memory after ten seconds without messages
 * @param load the memory at the end of ten seconds under load
 */
record StartMeasured(String contender, int round, double firstMillis, ResidentMemory rest, ResidentMemory load) {}
