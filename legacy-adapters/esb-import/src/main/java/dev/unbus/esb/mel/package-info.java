/** Expressions in Mule 3's expression language, translated to Java functions. */
@NullMarked
package dev.unbus.esb.mel;

import org.jspecify.annotations.NullMarked;
