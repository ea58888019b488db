package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;

/**
 * Converts the processors of one name: adds steps to the chain and settles the unit; one that it leaves unsettled counts as converted.
 */
@FunctionalInterface
public interface Processor {

    /**
     * Adds the steps.
     *
     * @throws NotTranslatable when it is beyond: what was added is taken out, a stub takes its place, the reason is the message
     */
    void convert(Element element, Chain chain) throws NotTranslatable;
}
