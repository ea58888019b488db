/** Where every order stands, told over REST from the events of all teams. */
@NullMarked
package dev.unbus.orders.status;

import org.jspecify.annotations.NullMarked;
