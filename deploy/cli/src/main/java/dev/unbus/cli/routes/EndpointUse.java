package dev.unbus.cli.routes;

import dev.unbus.catalog.model.Direction;

/**
 * An endpoint that a route takes from or sends to.
 *
 * @param direction whether it is consumed or produced
 * @param uri as far as the sources say it
 * @param place where it is named
 */
public record EndpointUse(Direction direction, String uri, JavaSources.Place place) {}
