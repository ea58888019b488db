package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Correlation;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Locale;
import java.util.Optional;

/** Whether an operation sends the id that ties messages together, and which. */
final class Correlations {

    private Correlations() {}

    /** Notes what is sent in place of the id of the message itself. */
    static void sent(Element element, Chain chain) throws NotTranslatable {
        String whether = element.attribute("sendCorrelationId")
                .or(() -> chain.project().config(element).flatMap(config -> config.attribute("sendCorrelationId")))
                .orElse("AUTO")
                .toUpperCase(Locale.ROOT);
        Optional<String> given = element.attribute("correlationId");
        if (whether.equals("NEVER")) {
            chain.add(Step.variable(Correlation.SENT, Step.simple("${empty(string)}")));
        } else if (!whether.equals("AUTO") && !whether.equals("ALWAYS")) {
            throw new NotTranslatable("whether a correlation id is sent is computed: " + whether);
        } else if (given.isPresent()) {
            chain.add(Step.variable(Correlation.SENT, chain.value(given.get())));
        }
    }
}
