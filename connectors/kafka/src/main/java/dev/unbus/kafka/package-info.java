/**
 * Kafka source and sink that take part in groups ({@code unbus-kafka:}), Camel's own {@code kafka:} endpoints, preset so that
 * nothing is lost, and the failed-message topic.
 */
@NullMarked
package dev.unbus.kafka;

import org.jspecify.annotations.NullMarked;
