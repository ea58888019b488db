package dev.unbus.orders.status;

import java.util.List;

/** One page of the orders that match, as the contract has it. */
record OrderPage(List<Order> orders, long total, int offset, int limit) {}
