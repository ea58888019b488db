package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.TryDefinition;

/** Named sequences and templates: routes that others call. */
final class Sequences {

    private final Estate estate;

    Sequences(Estate estate) {
        this.estate = estate;
    }

    void sequence(Element sequence) {
        if (sequence.attribute("name", "").equals("main")) {
            new Entrances(estate).main(sequence);
            return;
        }
        String id = estate.route(sequence, Artifacts.name(sequence));
        estate.callable(id, sequence, Flow.Direction.EITHER, "", flow -> {
            guarded(sequence, flow, inner -> estate.chain(Chains.mediators(sequence), inner));
            settle(sequence, new ErrorAnswers(estate).isSilentOnError(sequence));
        });
    }

    void template(Element template) {
        Optional<Element> body = template.child("sequence");
        if (body.isEmpty()) {
            estate.account().settleRest(template, Outcome.CONVERTED, "");
            return;
        }
        String name = Artifacts.name(template);
        String id = estate.route(template, name);
        estate.callable(id, template, Flow.Direction.EITHER, name, flow -> {
            guarded(template, flow, inner -> estate.chain(Chains.mediators(body.get()), inner));
            settle(template, new ErrorAnswers(estate).isSilentOnError(template));
        });
    }

    void settle(Element artifact, boolean silent) {
        if (silent) {
            estate.account().different(artifact, ErrorAnswers.SILENT);
        } else {
            estate.account().converted(artifact);
        }
    }

    /** Has the error sequence that an element names run when a step fails; the message ends with it. */
    static void guarded(Element holder, Flow flow, Consumer<Flow> steps) {
        String key = holder.attribute("onError", "");
        Optional<String> fault =
                key.isEmpty() ? Optional.empty() : flow.estate().sequence(key, holder);
        if (fault.isEmpty()) {
            steps.accept(flow);
            return;
        }
        TryDefinition attempt = new TryDefinition();
        steps.accept(flow.into(attempt));
        CatchDefinition caught = new CatchDefinition();
        caught.setExceptions(List.of(Throwable.class.getName()));
        Model.add(caught, Model.bean("Mediation", "failed"), Model.to("direct:" + fault.get()), new StopDefinition());
        if (attempt.getOutputs().isEmpty()) {
            return;
        }
        attempt.addOutput(caught);
        flow.add(attempt);
    }
}
