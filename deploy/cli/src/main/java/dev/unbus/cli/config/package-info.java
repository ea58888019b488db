/** What an environment gives an integration, and where two environments differ; the value of a secret is never shown. */
@NullMarked
package dev.unbus.cli.config;

import org.jspecify.annotations.NullMarked;
