package dev.unbus.delivery.group;

import java.util.List;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetHeadersDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.support.PatternHelper;

/** Whether a route sets the header by which the other side knows a repeated call. */
final class IdempotencyKey {

    /** Sent with HTTP and SOAP calls, see draft-ietf-httpapi-idempotency-key-header. */
    static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /**
     * Whether it is set by a step on the way to this one, and not removed again.
     *
     * @param atBeginning whether the message has it when the route begins
     */
    static boolean isSetBefore(ProcessorDefinition<?> step, boolean atBeginning) {
        ProcessorDefinition<?> parent = step.getParent();
        if (parent == null) {
            return atBeginning;
        }
        boolean set = isSetBefore(parent, atBeginning);
        for (ProcessorDefinition<?> earlier : branch(parent, step)) {
            if (earlier.equals(step)) {
                return set;
            }
            set = isSetAfter(earlier, set);
        }
        return set;
    }

    /** The steps among which this one stands; a choice gives those of all its branches as one list. */
    private static List<ProcessorDefinition<?>> branch(ProcessorDefinition<?> parent, ProcessorDefinition<?> step) {
        if (parent instanceof ChoiceDefinition choice) {
            for (WhenDefinition when : choice.getWhenClauses()) {
                if (when.getOutputs().contains(step)) {
                    return when.getOutputs();
                }
            }
            return choice.getOtherwise() == null
                    ? List.of()
                    : choice.getOtherwise().getOutputs();
        }
        return parent.getOutputs();
    }

    private static boolean isSetAfter(ProcessorDefinition<?> step, boolean before) {
        if (step instanceof SetHeaderDefinition one) {
            return before || HEADER.equalsIgnoreCase(one.getName());
        }
        if (step instanceof SetHeadersDefinition several) {
            return before || several.getHeaders().stream().anyMatch(one -> HEADER.equalsIgnoreCase(one.getName()));
        }
        if (step instanceof RemoveHeaderDefinition one) {
            return before && !HEADER.equalsIgnoreCase(one.getName());
        }
        if (step instanceof RemoveHeadersDefinition several) {
            return before && !removes(several);
        }
        return before;
    }

    private static boolean removes(RemoveHeadersDefinition several) {
        String[] kept = several.getExcludePatterns();
        return PatternHelper.matchPattern(HEADER, several.getPattern())
                && (kept == null || !PatternHelper.matchPatterns(HEADER, kept));
    }
}
