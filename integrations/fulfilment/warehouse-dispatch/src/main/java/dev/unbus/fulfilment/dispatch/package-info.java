/** Placed orders become dispatches of the warehouse, and its shipments become shipped orders. */
@NullMarked
package dev.unbus.fulfilment.dispatch;

import org.jspecify.annotations.NullMarked;
