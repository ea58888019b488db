/** Group commit: many messages, one commit, and a record of it that makes a repeated message harmless. */
@NullMarked
package dev.unbus.delivery.group;

import org.jspecify.annotations.NullMarked;
