package dev.unbus.customers.api;

/** An address, as the contract has it. */
record Address(String street, String city, String postcode, String country) {}
