package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;

/** Converts the message sources of one name; a unit that it leaves unsettled counts as converted. */
@FunctionalInterface
public interface Source {

    /**
     * Sets where the route begins, adds what comes before the flow, the flow, and what comes behind it.
     *
     * @throws NotTranslatable when it is beyond, with the reason; thrown before anything is added
     */
    void convert(Element element, FlowBody flow) throws NotTranslatable;
}
