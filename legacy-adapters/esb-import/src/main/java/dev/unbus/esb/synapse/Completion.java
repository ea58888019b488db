package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Set;
import org.apache.camel.model.SetBodyDefinition;
import org.apache.camel.model.WhenDefinition;

/**
 * What happens when {@code aggregate} has all messages: {@code onComplete} runs on a message of its own, and the flow goes on behind it.
 *
 * @param complete the element {@code onComplete}
 * @param whole the step that makes one message of all
 * @param rest what stands behind the aggregate in its chain
 * @param flow the chain
 */
record Completion(Element complete, SetBodyDefinition whole, List<Element> rest, Flow flow) {

    private static final Set<String> ENDS = Set.of("respond", "drop", "loopback", "throwError");
    /** What leaves the message as it is. */
    private static final Set<String> LOOKING = Set.of("log", "send", "respond", "drop", "loopback");

    /** Whether no message comes out of what happens on completion. */
    static boolean ends(Element complete) {
        return Chains.mediators(complete).stream().anyMatch(each -> ENDS.contains(each.name()));
    }

    void addTo(WhenDefinition when) {
        boolean last = rest.isEmpty() && !isCalled();
        boolean looks = complete.attribute("sequence").isEmpty()
                && Chains.mediators(complete).stream().allMatch(each -> LOOKING.contains(each.name()));
        boolean merges = isContinued();
        if (ends(complete) || last || (looks && merges)) {
            Model.add(when, whole);
            flow.block(when, inner -> FlowMediators.branch(complete, inner));
            return;
        }
        String id = flow.estate().conversion().names().route(flow.name() + " completion");
        if (merges) {
            Model.add(when, whole);
        }
        flow.called(id, inner -> {
            if (!merges) {
                inner.add(whole);
            }
            FlowMediators.branch(complete, inner);
        });
        Model.add(when, Model.mediate(id, "Beside"));
    }

    /** Whether other flows can go on behind the chain. */
    private boolean isCalled() {
        return flow.origin().is("sequence") || flow.origin().is("template");
    }

    /** Whether the flow goes on with the whole: a server with a {@code call} in it did, others with the last message. */
    private boolean isContinued() {
        return flow.estate().conversion().roots().stream()
                .flatMap(Element::all)
                .anyMatch(each ->
                        each.is("call") && !each.attribute("blocking", "false").equals("true"));
    }
}
