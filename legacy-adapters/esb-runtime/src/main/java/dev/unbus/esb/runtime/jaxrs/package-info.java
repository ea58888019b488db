/** What routes behind resources of JAX-RS rely on where Camel's REST means something else. */
@NullMarked
package dev.unbus.esb.runtime.jaxrs;

import org.jspecify.annotations.NullMarked;
