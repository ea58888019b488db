package dev.unbus.cli.routes;

import java.util.Optional;

/**
 * A route that begins in a source.
 *
 * @param id its id, when it is given one that the sources say
 * @param named whether it is given one at all
 * @param place where it begins
 */
public record RouteUse(Optional<String> id, boolean named, JavaSources.Place place) {}
