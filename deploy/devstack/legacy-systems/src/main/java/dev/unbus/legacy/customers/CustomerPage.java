package dev.unbus.legacy.customers;

import java.util.List;

/**
 * One page of the customers that match a search, in the order of their ids.
 *
 * @param customers the customers of this page
 * @param total how many match in all
 * @param offset how many were skipped
 * @param limit how many were asked for
 */
public record CustomerPage(List<Customer> customers, int total, int offset, int limit) {}
