/** {@code unbus import}: an old bus becomes integrations, and the catalog is told what replaces what. */
@NullMarked
package dev.unbus.cli.estate;

import org.jspecify.annotations.NullMarked;
