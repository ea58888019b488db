package dev.unbus.catalog;

import dev.unbus.catalog.model.IntegrationDescriptor;

/** What came back from a process that was asked for its descriptor. */
sealed interface Answer {

    /**
     * It answered.
     *
     * @param descriptor with this
     */
    record Described(IntegrationDescriptor descriptor) implements Answer {}

    /**
     * It did not, or not with a descriptor.
     *
     * @param reason why, in words for a person
     */
    record Silent(String reason) implements Answer {}
}
