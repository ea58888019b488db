/** Each legacy system's small control endpoint: up, slow, failing or down, for tests and demonstrations. */
@NullMarked
package dev.unbus.legacy.control;

import org.jspecify.annotations.NullMarked;
