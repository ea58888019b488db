/** Tests of what is told of deployments. */
@NullMarked
package dev.unbus.catalog.deployments;

import org.jspecify.annotations.NullMarked;
