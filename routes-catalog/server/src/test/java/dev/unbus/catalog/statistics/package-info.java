/** How routes did, from what processes told. */
@NullMarked
package dev.unbus.catalog.statistics;

import org.jspecify.annotations.NullMarked;
