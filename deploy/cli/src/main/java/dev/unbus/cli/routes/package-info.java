/** What the sources of an integration say without being run: its routes, the endpoints that they use, its configuration. */
@NullMarked
package dev.unbus.cli.routes;

import org.jspecify.annotations.NullMarked;
