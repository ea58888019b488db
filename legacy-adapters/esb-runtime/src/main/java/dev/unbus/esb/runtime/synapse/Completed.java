package dev.unbus.esb.runtime.synapse;

import java.util.Set;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a message of which one can come to an end that the flow goes on with: the copy that {@code aggregate} completed. The
 * property {@code SynapseGoesOn} says whether there is one; of the others, what {@link Branches} keeps is kept.
 */
public final class Completed implements AggregationStrategy {

    private static final Set<String> OF_ALL = Set.of(Context.ANSWER, Context.RESPONSES);

    private final Branches copies = new Branches();

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after) {
        return aggregate(before, after, after);
    }

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange after, Exchange input) {
        boolean goesOn = !after.isRouteStop() && after.getException() == null;
        Message message = after.getMessage();
        Exchange all = copies.aggregate(before, after, input);
        if (goesOn) {
            all.setMessage(message.copy());
            after.getProperties().forEach((name, value) -> {
                if (!name.startsWith("Camel") && !OF_ALL.contains(name)) {
                    all.setProperty(name, value);
                }
            });
            after.getVariables().forEach(all::setVariable);
        }
        if (goesOn || before == null) {
            all.setProperty(Context.GOES_ON, goesOn);
        }
        return all;
    }
}
