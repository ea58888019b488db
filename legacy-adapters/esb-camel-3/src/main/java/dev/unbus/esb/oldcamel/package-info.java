/** A Camel of old in a process of its own, and what is said to it: only what Camel 2, 3 and 4 have in common is used. */
@NullMarked
package dev.unbus.esb.oldcamel;

import org.jspecify.annotations.NullMarked;
