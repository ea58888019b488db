package dev.unbus.legacy.control;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds what each system was told to do; good behaviour until told otherwise, and again after a restart. */
@Singleton
public final class Switchboard {

    /** What a busy system asks its callers to wait. */
    public static final int RETRY_AFTER_SECONDS = 2;

    private final Map<LegacySystem, Behaviour> behaviours = new ConcurrentHashMap<>();

    /** What the system does now. */
    public Behaviour behaviour(LegacySystem system) {
        return behaviours.getOrDefault(system, Behaviour.GOOD);
    }

    /** Whether the system answers everything with "busy". */
    public boolean busy(LegacySystem system) {
        return behaviour(system).mode() == Mode.FAIL;
    }

    /** Makes the system behave so from now on. */
    public void tell(LegacySystem system, Behaviour behaviour) {
        behaviours.put(system, behaviour);
    }
}
