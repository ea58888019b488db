/** Mule 3: flows, the transports and connectors, filters, transformers and exception strategies. */
@NullMarked
package dev.unbus.esb.mule3;

import org.jspecify.annotations.NullMarked;
