/** What is wrong with an integration before it is built and deployed: one small class a rule. */
@NullMarked
package dev.unbus.cli.check;

import org.jspecify.annotations.NullMarked;
