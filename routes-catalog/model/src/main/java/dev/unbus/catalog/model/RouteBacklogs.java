package dev.unbus.catalog.model;

import org.jspecify.annotations.Nullable;

/** How much waits before the routes of this process; a bean of whoever knows their sources. */
public interface RouteBacklogs {

    /** How many messages, or files, wait to be taken in by the route; null when nobody can tell. */
    @Nullable
    Long of(String routeId);
}
