/** Tests of the order status. */
package dev.unbus.orders.status;
