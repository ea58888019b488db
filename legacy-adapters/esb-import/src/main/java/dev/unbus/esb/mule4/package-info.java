/** Mule 4. */
@NullMarked
package dev.unbus.esb.mule4;

import org.jspecify.annotations.NullMarked;
