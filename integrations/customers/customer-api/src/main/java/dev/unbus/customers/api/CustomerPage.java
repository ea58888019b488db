package dev.unbus.customers.api;

import java.util.List;

/** One page of the customers that match, as the contract has it. */
record CustomerPage(List<Customer> customers, int total, int offset, int limit) {}
