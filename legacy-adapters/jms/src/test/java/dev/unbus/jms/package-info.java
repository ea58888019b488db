/** Tests of the JMS adapter against a real ActiveMQ Artemis. */
package dev.unbus.jms;
