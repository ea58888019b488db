/** Typed custom resources that the Kubernetes model does not have: of Prometheus, KEDA and Argo CD. */
@NullMarked
package dev.unbus.kubernetes.resources;

import org.jspecify.annotations.NullMarked;
