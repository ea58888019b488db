package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;

/**
 * A place where an endpoint is used.
 *
 * @param element that names it
 * @param source whether messages come from it
 * @param answered whether the step waits for an answer
 * @param scope of the context around it
 * @param notes of the step
 */
record EndpointUse(Element element, boolean source, boolean answered, ContextScope scope, Notes notes) {}
