/** Renders what a flow, a team and the catalog are on Kubernetes, from the descriptor and the environment. */
@NullMarked
package dev.unbus.kubernetes.manifests;

import org.jspecify.annotations.NullMarked;
