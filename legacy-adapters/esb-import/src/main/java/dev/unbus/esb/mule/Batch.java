package dev.unbus.esb.mule;

import dev.unbus.esb.runtime.mule.BatchRecords;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Batch jobs: step after step over all records, one after the other, aside from the flow. */
public final class Batch {

    /** The table, for jobs that stand in a flow. */
    public static final Map<String, Processor> TABLE = Map.of("batch:job", Batch::job);

    private static final String DIFFERENCE =
            "records are taken one after the other in this process; a job that is broken off is not taken up again";

    private Batch() {}

    /**
     * Adds what makes records of the payload and has the steps of a job take them.
     *
     * @throws NotTranslatable when a condition is beyond
     */
    public static void job(Element element, Chain chain) throws NotTranslatable {
        List<Element> steps = element.children("process-records").stream()
                .flatMap(around -> around.children("step").stream())
                .toList();
        List<Optional<ExpressionDefinition>> accepted = new ArrayList<>();
        for (Element step : steps) {
            Optional<String> accept = attribute(step, "accept-expression");
            accepted.add(accept.isEmpty() ? Optional.empty() : Optional.of(chain.condition(accept.get())));
        }
        if (!attribute(element, "max-failed-records").orElse("0").matches("-?\\d+")) {
            throw new NotTranslatable("the number of failures that is allowed is computed");
        }
        ExpressionDefinition records = chain.value("#[payload]");
        String id = chain.project().next("batch");
        int most = Integer.parseInt(attribute(element, "max-failed-records").orElse("0"));
        String job = chain.aside(element, "batch", aside -> {
            aside.add(Step.variable("MuleCollection", records)).add(Step.call(BatchRecords.class, "begin", id, most));
            for (int at = 0; at < steps.size(); at++) {
                step(steps.get(at), accepted.get(at), id, aside);
            }
            aside.add(Step.call(BatchRecords.class, "end", id));
            element.child("on-complete").ifPresent(last -> aside.all(last.children()));
        });
        chain.tap(job);
        chain.different(element, DIFFERENCE);
    }

    private static void step(Element step, Optional<ExpressionDefinition> accepted, String id, Chain job) {
        String policy = attribute(step, "accept-policy").orElse("NO_FAILURES");
        LoopDefinition loop = loop(Step.ask(BatchRecords.class, "more", id, policy));
        Chain one = job.in(loop).add(Step.call(BatchRecords.class, "next", id));
        TryDefinition attempt = new TryDefinition();
        Chain inside = job.in(attempt);
        List<Element> processors =
                step.children().stream().filter(child -> !isAggregator(child)).toList();
        if (accepted.isPresent()) {
            ChoiceDefinition choice = new ChoiceDefinition();
            WhenDefinition when = new WhenDefinition();
            when.setExpression(accepted.get());
            job.in(when).all(processors).add(Step.call(BatchRecords.class, "accepted", id));
            choice.getWhenClauses().add(when);
            inside.add(choice);
        } else {
            inside.all(processors).add(Step.call(BatchRecords.class, "accepted", id));
        }
        inside.add(Step.call(BatchRecords.class, "done", id));
        job.errors().caught(job, attempt).add(Step.call(BatchRecords.class, "failed", id));
        one.add(attempt);
        job.add(Step.call(BatchRecords.class, "step", id)).add(loop);
        step.children().stream()
                .filter(Batch::isAggregator)
                .findFirst()
                .ifPresent(aggregator -> aggregate(aggregator, id, job));
        job.different(step, DIFFERENCE);
    }

    private static LoopDefinition loop(ExpressionDefinition more) {
        LoopDefinition loop = new LoopDefinition();
        loop.setDoWhile("true");
        loop.setExpression(more);
        return loop;
    }

    private static boolean isAggregator(Element element) {
        return element.is("aggregator") || element.is("commit");
    }

    /** An attribute that is written with hyphens in Mule 3, and without in Mule 4. */
    private static Optional<String> attribute(Element element, String hyphened) {
        StringBuilder plain = new StringBuilder();
        for (String word : hyphened.split("-", -1)) {
            plain.append(plain.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return element.attribute(hyphened).or(() -> element.attribute(plain.toString()));
    }

    private static void aggregate(Element aggregator, String id, Chain job) {
        boolean whole = aggregator.attribute("streaming", "false").equals("true");
        String size = aggregator.attribute("size", "100");
        int count = whole || !size.matches("\\d+") ? Integer.MAX_VALUE : Integer.parseInt(size);
        LoopDefinition loop = loop(Step.ask(BatchRecords.class, "moreGroups", id));
        job.in(loop).add(Step.call(BatchRecords.class, "group", id, count)).all(aggregator.children());
        job.add(loop);
        job.different(aggregator, DIFFERENCE);
    }
}
