package dev.unbus.catalog.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the routes of this process are declared to guarantee; a bean of whoever reads the declaration. */
public interface DeclaredGuarantees {

    /** What the route is declared to guarantee, by itself or with its integration; null when nothing is declared. */
    @Nullable
    Guarantee of(String routeId);

    /** The routes that the declaration names. */
    Set<String> routes();

    /** Where it is declared, for messages. */
    String place();
}
