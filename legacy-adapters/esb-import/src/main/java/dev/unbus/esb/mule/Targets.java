package dev.unbus.esb.mule;

import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.MediaTypes;
import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** What any operation may have: a target that its result goes to instead of the payload, and names for its errors. */
final class Targets {

    private Targets() {}

    static void around(Element element, Processor processor, Chain chain) throws NotTranslatable {
        Optional<String> target = element.attribute("target").filter(name -> !name.isBlank());
        if (target.isEmpty() || element.namespace().endsWith("/tracking")) {
            mapped(element, processor, chain);
            return;
        }
        if (target.get().contains("#[")) {
            throw new NotTranslatable("the name of the target is computed: " + target.get());
        }
        ExpressionDefinition value = chain.value(element.attribute("targetValue", "#[payload]"));
        String id = chain.project().next("target");
        chain.add(Step.call(Kept.class, "keep", id));
        mapped(element, processor, chain);
        chain.add(Step.variable(target.get().trim(), value));
        if (element.attribute("targetValue", "#[payload]").strip().equals("#[payload]")) {
            chain.add(Step.call(MediaTypes.class, "variable", target.get().trim(), ""));
        }
        chain.add(Step.call(Kept.class, "restore", id));
    }

    private static void mapped(Element element, Processor processor, Chain chain) throws NotTranslatable {
        List<Element> mappings = element.children("error-mapping");
        if (mappings.isEmpty()) {
            processor.convert(element, chain);
            return;
        }
        TryDefinition attempt = new TryDefinition();
        processor.convert(element, chain.in(attempt));
        CatchDefinition failure = new CatchDefinition();
        failure.setExceptions(List.of(ErrorHandlers.ANY));
        Chain handling = chain.in(failure).add(Step.call(MuleErrors.class, "caught"));
        mappings.forEach(mapping -> handling.add(Step.call(
                MuleErrors.class,
                "map",
                mapping.attribute("sourceType", "ANY"),
                mapping.attribute("targetType", "MULE:UNKNOWN"))));
        handling.add(Step.call(MuleErrors.class, "propagate"));
        chain.in(attempt).add(failure);
        chain.add(attempt);
    }
}
