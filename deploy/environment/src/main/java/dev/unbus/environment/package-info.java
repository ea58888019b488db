/** What an environment is, read strictly from {@code deploy/environments/<name>/environment.yaml}. */
@NullMarked
package dev.unbus.environment;

import org.jspecify.annotations.NullMarked;
