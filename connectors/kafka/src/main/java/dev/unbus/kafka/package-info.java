/** Kafka source and sink: Camel's {@code kafka:} endpoints, preset so that nothing is lost, and the failed-message topic. */
@NullMarked
package dev.unbus.kafka;

import org.jspecify.annotations.NullMarked;
