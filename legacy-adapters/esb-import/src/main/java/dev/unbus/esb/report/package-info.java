/** Reports what was found and what became of it: {@code report.json}, {@code report.html} and the table of the documentation. */
@NullMarked
package dev.unbus.esb.report;

import org.jspecify.annotations.NullMarked;
