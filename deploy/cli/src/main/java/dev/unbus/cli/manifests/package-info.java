/** {@code unbus manifests}: renders what flows are on Kubernetes into the project's folders. */
@NullMarked
package dev.unbus.cli.manifests;

import org.jspecify.annotations.NullMarked;
