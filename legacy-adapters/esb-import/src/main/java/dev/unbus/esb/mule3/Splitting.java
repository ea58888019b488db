package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.Spanning;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Collected;
import dev.unbus.esb.runtime.mule3.Entries;
import dev.unbus.esb.runtime.mule3.Results;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Splitters: what stands behind one, up to an aggregator, is done for each part; the aggregator makes a list of the payloads. */
final class Splitting {

    static final Map<String, Spanning> TABLE = Map.of(
            "core:splitter", Splitting::split,
            "core:collection-splitter", Splitting::split,
            "core:map-splitter", Splitting::split);

    private static final Set<String> AGGREGATORS = Set.of("core:collection-aggregator");

    private Splitting() {}

    private static int split(List<Element> rest, Chain chain) throws NotTranslatable {
        Element splitter = rest.get(0);
        int end = 1;
        while (end < rest.size() && !AGGREGATORS.contains(MuleRoutes.key(rest.get(end)))) {
            if (Splitting.TABLE.containsKey(MuleRoutes.key(rest.get(end)))
                    || rest.get(end).is("resequencer")) {
                throw new NotTranslatable("a splitter or a resequencer behind a splitter");
            }
            end++;
        }
        SplitDefinition split = new SplitDefinition();
        split.setExpression(parts(splitter, chain));
        boolean aggregates = end < rest.size();
        split.setAggregationStrategy("#class:" + (aggregates ? Collected.class : Results.class).getName());
        split.setDelimiter("false"); // Camel would cut a text at its commas
        split.setStopOnException("true");
        Chain inside = chain.in(split).add(Step.noMediaType());
        if (splitter.is("map-splitter")) {
            inside.add(Step.call(Entries.class, "part"));
        }
        inside.all(rest.subList(1, end));
        chain.add(split);
        if (aggregates) {
            chain.converted(rest.get(end));
            behind(rest.subList(end + 1, rest.size()), chain);
        }
        return rest.size();
    }

    /** What stands behind an aggregator, which is only done when there were parts. */
    private static void behind(List<Element> rest, Chain chain) {
        if (rest.isEmpty()) {
            return;
        }
        FilterDefinition some = new FilterDefinition();
        some.setExpression(Step.ask(Collected.class, "hadParts"));
        chain.in(some).all(rest);
        chain.add(some);
    }

    private static ExpressionDefinition parts(Element splitter, Chain chain) throws NotTranslatable {
        String expression = splitter.attribute("expression", "");
        String evaluator = splitter.attribute("evaluator", "");
        if (splitter.is("map-splitter")) {
            return Step.ask(Entries.class, "of");
        } else if (expression.isEmpty()) {
            return Step.simple("${body}");
        } else if (evaluator.isEmpty() && !expression.contains("#[")) {
            return chain.value("#[" + expression + "]");
        }
        return chain.value(evaluator.isEmpty() ? expression : "#[" + evaluator + ":" + expression + "]");
    }
}
