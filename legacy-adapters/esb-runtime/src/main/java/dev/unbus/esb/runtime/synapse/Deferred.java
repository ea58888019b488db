package dev.unbus.esb.runtime.synapse;

/** An expression that a property holds; its value is that of the message where the property is asked for. */
record Deferred(Evaluable expression) {}
