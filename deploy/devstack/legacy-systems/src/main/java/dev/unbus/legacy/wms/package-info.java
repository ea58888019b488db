/** The simulated warehouse system: takes dispatches from one queue as XML and puts shipments on another. */
@NullMarked
package dev.unbus.legacy.wms;

import org.jspecify.annotations.NullMarked;
