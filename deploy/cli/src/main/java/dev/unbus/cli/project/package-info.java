/** What the project's folders and its history say: flows, modules and who uses whom, changes. */
@NullMarked
package dev.unbus.cli.project;

import org.jspecify.annotations.NullMarked;
