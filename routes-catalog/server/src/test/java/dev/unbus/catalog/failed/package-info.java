/** Failed messages against real brokers and databases. */
@NullMarked
package dev.unbus.catalog.failed;

import org.jspecify.annotations.NullMarked;
