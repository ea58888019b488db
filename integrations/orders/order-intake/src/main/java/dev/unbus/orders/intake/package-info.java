/** Order intake: order files in, one event for each order placed or cancelled out. */
@NullMarked
package dev.unbus.orders.intake;

import org.jspecify.annotations.NullMarked;
