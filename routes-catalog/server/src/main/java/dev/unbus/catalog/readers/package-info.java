/** Who takes messages from which queue and topic, as the brokers tell. */
@NullMarked
package dev.unbus.catalog.readers;

import org.jspecify.annotations.NullMarked;
