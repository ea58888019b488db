/** The development stack's brokers: Artemis and Kafka in one process, on the loopback address, with their data on disk. */
@NullMarked
package dev.unbus.devstack;

import org.jspecify.annotations.NullMarked;
