/** The platform's processes on one machine: what there is, how it is started, watched and stopped. */
@NullMarked
package dev.unbus.cli.platform;

import org.jspecify.annotations.NullMarked;
