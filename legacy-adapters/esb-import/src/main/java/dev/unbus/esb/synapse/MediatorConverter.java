package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.List;

/** Converts a kind of mediator. */
@FunctionalInterface
interface MediatorConverter {

    /**
     * Adds the steps, and settles the units.
     *
     * @param rest what stands behind it in its chain
     * @return whether the rest was converted with it
     * @throws Unconvertible when it has to be stubbed
     */
    boolean convert(Element mediator, List<Element> rest, Flow flow);

    /** A converter that looks at nothing but the mediator. */
    static MediatorConverter alone(Alone alone) {
        return (mediator, rest, flow) -> {
            alone.convert(mediator, flow);
            return false;
        };
    }

    /** Converts one mediator without what stands behind it. */
    @FunctionalInterface
    interface Alone {
        void convert(Element mediator, Flow flow);
    }
}
