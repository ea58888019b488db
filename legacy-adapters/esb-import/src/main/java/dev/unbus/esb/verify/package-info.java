/** Loads and starts what was generated, with all that is outside stubbed: what is merely written is told from what starts. */
@NullMarked
package dev.unbus.esb.verify;

import org.jspecify.annotations.NullMarked;
