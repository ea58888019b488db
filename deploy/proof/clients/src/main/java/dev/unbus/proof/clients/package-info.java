/** Plain clients at both ends of the proof application: what they send and read is the measure, so they are simple. */
@NullMarked
package dev.unbus.proof.clients;

import org.jspecify.annotations.NullMarked;
