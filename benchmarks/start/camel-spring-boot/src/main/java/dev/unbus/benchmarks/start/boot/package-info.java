/** The route whose start is measured, on Camel Spring Boot. */
@NullMarked
package dev.unbus.benchmarks.start.boot;

import org.jspecify.annotations.NullMarked;
