/** Java of the old bus: where the classes went that it names, and which of its own classes come along. */
@NullMarked
package dev.unbus.esb.java;

import org.jspecify.annotations.NullMarked;
