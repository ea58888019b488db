/** Rolls a flow out to a cluster by server-side apply, waits until it is healthy, and goes back when it is not. */
@NullMarked
package dev.unbus.kubernetes.cluster;

import org.jspecify.annotations.NullMarked;
