package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Retries;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import org.apache.camel.model.DelayDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.WireTapDefinition;

/** The scope that is tried until it succeeds: beside the flow unless it says that it is synchronous. */
final class Retrying {

    static final Map<String, Processor> TABLE = Map.of("core:until-successful", Retrying::untilSuccessful);

    private Retrying() {}

    private static void untilSuccessful(Element element, Chain chain) throws NotTranslatable {
        if (element.attribute("failureExpression").isPresent()
                || element.attribute("ackExpression").isPresent()) {
            throw new NotTranslatable("what counts as a failure, or is the answer, is computed");
        }
        String retries = element.attribute("maxRetries", "5");
        if (!retries.matches("\\d+")) {
            throw new NotTranslatable("the number of attempts is computed: " + retries);
        }
        if (element.attribute("synchronous", "false").equals("true")) {
            attempts(element, Integer.parseInt(retries), chain);
            return;
        }
        WireTapDefinition<?> tap = new WireTapDefinition<>();
        tap.setUri(
                chain.aside(element, "until-successful", inner -> attempts(element, Integer.parseInt(retries), inner)));
        chain.add(tap);
        chain.different(element, "attempts that are under way are lost when the integration stops");
    }

    private static void attempts(Element element, int retries, Chain chain) {
        String id = chain.project().next("retry");
        TryDefinition attempt = new TryDefinition();
        chain.in(attempt).all(element.children()).add(Step.call(Retries.class, "succeeded", id));
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
