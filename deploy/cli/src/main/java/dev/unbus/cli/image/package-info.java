/** Images: one Containerfile for every application, built with the container engine that is there. */
@NullMarked
package dev.unbus.cli.image;

import org.jspecify.annotations.NullMarked;
