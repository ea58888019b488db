/** Who brought which version of an integration where, and how that ended. */
@NullMarked
package dev.unbus.catalog.deployments;

import org.jspecify.annotations.NullMarked;
