/** Database sink: what a group's messages do in a PostgreSQL or H2 database is one transaction, with the commit record. */
@NullMarked
package dev.unbus.database;

import org.jspecify.annotations.NullMarked;
