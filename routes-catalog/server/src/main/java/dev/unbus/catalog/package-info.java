/** The routes catalog: finds the integrations that run, asks each what it does, and answers for all of them. */
@NullMarked
package dev.unbus.catalog;

import org.jspecify.annotations.NullMarked;
