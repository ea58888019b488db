/** Secrets that an operator may change while the catalog runs. */
@NullMarked
package dev.unbus.catalog.secrets;

import org.jspecify.annotations.NullMarked;
