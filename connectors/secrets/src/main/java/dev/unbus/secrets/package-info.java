/** Credentials that an operator may change while the program runs. */
@NullMarked
package dev.unbus.secrets;

import org.jspecify.annotations.NullMarked;
