/** What an import found of an old bus: its flows, how far each is, and what replaces it. */
@NullMarked
package dev.unbus.catalog.estates;

import org.jspecify.annotations.NullMarked;
