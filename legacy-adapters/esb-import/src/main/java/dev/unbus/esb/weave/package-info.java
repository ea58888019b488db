/** Expressions in DataWeave, translated to Java functions: parsed, checked, and written with every construct understood or refused. */
@NullMarked
package dev.unbus.esb.weave;

import org.jspecify.annotations.NullMarked;
