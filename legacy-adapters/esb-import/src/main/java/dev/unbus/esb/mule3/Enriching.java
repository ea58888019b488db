package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mel.MelScript;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.RemoveVariableDefinition;

/** The scope whose result goes elsewhere than to the payload: to a variable, a property, or wherever an expression says. */
final class Enriching {

    /** The variable that stands for {@code $}, the result, in an expression. */
    private static final String RESULT = "enrichment";

    private Enriching() {}

    static void enricher(Element element, Chain chain) throws NotTranslatable {
        List<Element> several = element.children("enrich");
        List<Element> from = several.isEmpty() ? List.of(element) : several;
        List<Setter> setters = new ArrayList<>();
        for (Element enrich : from) {
            setters.add(Setter.of(chain.project().settings().text(enrich.attribute("target", "")), chain));
        }
        if (Filters.mayRefuse(element, chain.project())) {
            throw new NotTranslatable("a filter that may leave the message as it is");
        }
        String id = chain.project().next("enricher");
        chain.add(Step.call(Kept.class, "keep", id))
                .all(element.children().stream()
                        .filter(child -> !child.is("enrich"))
                        .toList());
        for (int at = 0; at < from.size(); at++) {
            chain.add(Step.property(id + "-" + at, chain.value(from.get(at).attribute("source", "#[payload]"))));
        }
        chain.add(Step.call(Kept.class, "again", id)).add(Step.call(Kept.class, "restore", id));
        for (int at = 0; at < from.size(); at++) {
            setters.get(at).set("${exchangeProperty." + id + "-" + at + "}", chain);
        }
    }

    /** Where a result goes: a target, or else the function that puts it there. */
    private record Setter(Optional<Target> target, String function) {

        static Setter of(String text, Chain chain) throws NotTranslatable {
            Optional<Target> target = Target.of(text);
            if (target.isPresent()) {
                return new Setter(target, "");
            }
            String plain = text.strip().replaceFirst("(?s)^#\\[(.*)]$", "$1");
            String script = plain.contains("$") ? plain.replace("$", RESULT) : plain + " = " + RESULT;
            try {
                return new Setter(target, chain.conversion().function("enrich", MelScript.function(script)));
            } catch (NotTranslatable beyond) {
                throw new NotTranslatable("nothing is known to set " + text);
            }
        }

        void set(String result, Chain chain) {
            if (target.isPresent()) {
                target.get().set(Step.simple(result), chain);
                return;
            }
            BeanDefinition script = new BeanDefinition();
            script.setRef(Steps.FUNCTIONS);
            script.setMethod(function);
            RemoveVariableDefinition remove = new RemoveVariableDefinition();
            remove.setName(RESULT);
            chain.add(Step.variable(RESULT, Step.simple(result))).add(script).add(remove);
        }
    }
}
