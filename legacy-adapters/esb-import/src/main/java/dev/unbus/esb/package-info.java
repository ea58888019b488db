/** Imports the sources of an old bus: reads, converts, accounts for every unit, and writes integrations. */
@NullMarked
package dev.unbus.esb;

import org.jspecify.annotations.NullMarked;
