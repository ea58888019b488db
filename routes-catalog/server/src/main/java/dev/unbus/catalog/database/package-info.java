/** Where the catalog keeps what must outlive it: H2, or PostgreSQL. */
@NullMarked
package dev.unbus.catalog.database;

import org.jspecify.annotations.NullMarked;
