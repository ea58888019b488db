package dev.unbus.catalog.access;

import java.util.Optional;

/** What a session rests on. */
interface Warrant {

    /** Whose session it is; empty when it rests on nothing any more. */
    Optional<Caller> caller();

    /** Told when the caller signs out. */
    default void end() {}
}
