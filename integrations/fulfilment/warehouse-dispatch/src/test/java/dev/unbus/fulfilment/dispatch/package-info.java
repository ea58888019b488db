/** Tests of the flow against a real Kafka and a real ActiveMQ Artemis. */
package dev.unbus.fulfilment.dispatch;
