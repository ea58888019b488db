package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;

/** Converts a processor together with processors behind it, such as a splitter with all up to its aggregator. */
@FunctionalInterface
public interface Spanning {

    /**
     * Adds the steps.
     *
     * @param rest the processor, and all behind it in its chain
     * @return how many of them are converted
     * @throws NotTranslatable when it is beyond: what was added is taken out, a stub takes the place of the first, the others are
     *     converted without it
     */
    int convert(List<Element> rest, Chain chain) throws NotTranslatable;
}
