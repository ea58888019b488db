/** What a dialect of an old bus has to offer, and what it converts into: Camel's own model. */
@NullMarked
package dev.unbus.esb.dialect;

import org.jspecify.annotations.NullMarked;
