package dev.unbus.cli.demo;

import java.nio.file.Path;

/**
 * Where the demonstration looks.
 *
 * @param inbox the folder that order intake reads
 * @param kafka the broker's address
 * @param legacySystems base address of the legacy systems
 * @param orderStatusApi base address of orders/order-status-api
 * @param customerApi base address of customers/customer-api
 * @param customerSoap base address of customers/customer-soap
 */
public record Places(
        Path inbox,
        String kafka,
        String legacySystems,
        String orderStatusApi,
        String customerApi,
        String customerSoap) {}
