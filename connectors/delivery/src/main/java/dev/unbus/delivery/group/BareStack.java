package dev.unbus.delivery.group;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stack of an exception and of its causes for a log, without their texts, which may hold a part of the payload. */
final class BareStack extends Exception {

    private static final long serialVersionUID = 1;

    private BareStack(Throwable of, @Nullable Throwable cause) {
        super(of.getClass().getName(), cause);
        setStackTrace(of.getStackTrace());
    }

    static Throwable of(Throwable thrown) {
        return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static BareStack of(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        Throwable cause = thrown.getCause();
        return new BareStack(thrown, cause == null || seen.contains(cause) ? null : of(cause, seen));
    }
}
