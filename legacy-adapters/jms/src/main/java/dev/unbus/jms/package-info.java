/** The {@code jms:} scheme as integrations use it: one local transaction a message, and a queue for failed messages. */
@NullMarked
package dev.unbus.jms;

import org.jspecify.annotations.NullMarked;
