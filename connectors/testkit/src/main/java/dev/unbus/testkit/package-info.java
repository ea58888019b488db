/** Real brokers and a PostgreSQL for tests, and plain clients to look at them. */
@NullMarked
package dev.unbus.testkit;

import org.jspecify.annotations.NullMarked;
