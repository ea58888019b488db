/** Values of the old bus's expression languages at run time: what generated functions call to select, compare, compute and write. */
@NullMarked
package dev.unbus.esb.runtime.weave;

import org.jspecify.annotations.NullMarked;
