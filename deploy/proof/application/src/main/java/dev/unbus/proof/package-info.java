/** A minimal integration: numbered messages from any source to any sink. */
@NullMarked
package dev.unbus.proof;

import org.jspecify.annotations.NullMarked;
