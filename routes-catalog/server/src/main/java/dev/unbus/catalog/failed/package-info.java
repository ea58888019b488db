/** Messages that integrations set aside: taken in from both brokers, grouped by cause, found, read and discarded. */
@NullMarked
package dev.unbus.catalog.failed;

import org.jspecify.annotations.NullMarked;
