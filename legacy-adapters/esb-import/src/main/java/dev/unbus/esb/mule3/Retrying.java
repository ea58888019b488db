package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Retries;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.DelayDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.WireTapDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** The scope that is tried until it succeeds: beside the flow unless it says that it is synchronous. */
final class Retrying {

    static final Map<String, Processor> TABLE = Map.of("core:until-successful", Retrying::untilSuccessful);

    private Retrying() {}

    private static void untilSuccessful(Element element, Chain chain) throws NotTranslatable {
        if (element.attribute("ackExpression").isPresent()) {
            throw new NotTranslatable("what is the answer is computed");
        }
        Optional<ExpressionDefinition> failure = Optional.empty();
        if (element.attribute("failureExpression").isPresent()) {
            failure = Optional.of(chain.condition(element.attribute("failureExpression", "")));
        }
        String retries = element.attribute("maxRetries", "5");
        if (!retries.matches("\\d+")) {
            throw new NotTranslatable("the number of attempts is computed: " + retries);
        }
        if (element.attribute("synchronous", "false").equals("true")) {
            attempts(element, Integer.parseInt(retries), failure, chain);
            return;
        }
        WireTapDefinition<?> tap = new WireTapDefinition<>();
        Optional<ExpressionDefinition> counts = failure;
        tap.setUri(chain.aside(
                element, "until-successful", inner -> attempts(element, Integer.parseInt(retries), counts, inner)));
        chain.add(tap);
        chain.different(element, "attempts that are under way are lost when the integration stops");
    }

    /** Has a result fail that an expression says to be a failure. */
    static void failing(Optional<ExpressionDefinition> failure, Chain chain) {
        if (failure.isEmpty()) {
            return;
        }
        ThrowExceptionDefinition error = new ThrowExceptionDefinition();
        error.setExceptionType(IllegalStateException.class.getName());
        error.setMessage("Failure expression positive when processing event");
        FilterDefinition failed = new FilterDefinition();
        failed.setExpression(failure.get());
        failed.addOutput(error);
        chain.add(failed);
    }

    private static void attempts(Element element, int retries, Optional<ExpressionDefinition> failure, Chain chain) {
        String id = chain.project().next("retry");
        TryDefinition attempt = new TryDefinition();
        Chain trying = chain.in(attempt).all(element.children());
        failing(failure, trying);
        trying.add(Step.call(Retries.class, "succeeded", id));
        chain.errors()
                .caught(chain, attempt)
                .add(Step.call(Retries.class, "failed", id))
                .add(new DelayDefinition(Step.constant(pause(element, chain))));
        LoopDefinition loop = new LoopDefinition();
        loop.setDoWhile("true");
        loop.setExpression(Step.ask(Retries.class, "more", id));
        loop.addOutput(attempt);
        chain.add(Step.call(Retries.class, "begin", id, retries)).add(loop);
    }

    private static String pause(Element element, Chain chain) {
        return chain.project().attribute(element, "millisBetweenRetries").orElseGet(() -> element.attribute(
                        "secondsBetweenRetries", "60")
                .replaceFirst("(?<=\\d)$", "000"));
    }
}
