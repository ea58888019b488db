/** Flows of Mule 3, imported and run. */
@NullMarked
package dev.unbus.esb.mule3;

import org.jspecify.annotations.NullMarked;
