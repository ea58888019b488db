/** Brings versions of a flow into an environment and back: releases, journal, the order of steps, and what runs instances. */
@NullMarked
package dev.unbus.cli.rollout;

import org.jspecify.annotations.NullMarked;
