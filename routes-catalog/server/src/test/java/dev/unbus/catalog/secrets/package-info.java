/** Failed messages against real brokers and databases. */
@NullMarked
package dev.unbus.catalog.secrets;

import org.jspecify.annotations.NullMarked;
