/** What flows of Mule mean where Camel alone means something else: errors with types, loops that keep variables, targets. */
@NullMarked
package dev.unbus.esb.runtime.mule;

import org.jspecify.annotations.NullMarked;
