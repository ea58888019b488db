package dev.unbus.customers.api;

/** A customer, as the contract has it. */
record Customer(String customerId, String name, String email, Address address) {}
