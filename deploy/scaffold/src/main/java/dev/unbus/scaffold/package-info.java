/** A new integration, composed of the part of its source, the part of its sink and what all integrations share. */
@NullMarked
package dev.unbus.scaffold;

import org.jspecify.annotations.NullMarked;
