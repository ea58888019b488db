/** What the catalog's console does, from a shell: through the catalog's API. */
@NullMarked
package dev.unbus.cli.catalog;

import org.jspecify.annotations.NullMarked;
