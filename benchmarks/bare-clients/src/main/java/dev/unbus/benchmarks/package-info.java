/** Hand-written client loops that {@code unbus bench} takes for the limit: nothing but the clients of the brokers. */
@NullMarked
package dev.unbus.benchmarks;

import org.jspecify.annotations.NullMarked;
