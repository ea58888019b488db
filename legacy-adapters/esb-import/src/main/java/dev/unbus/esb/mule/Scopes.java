package dev.unbus.esb.mule;

import dev.unbus.esb.runtime.mule.Foreach;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.Retries;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.model.DelayDefinition;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Scopes that run what is in them more than once, or aside: foreach, until-successful, first-successful, try, async. */
public final class Scopes {

    static final Map<String, Processor> TABLE = Map.of(
            "core:foreach", Scopes::foreach,
            "core:parallel-foreach", Scopes::parallel,
            "core:until-successful", Scopes::untilSuccessful,
            "core:first-successful", Scopes::firstSuccessful,
            "core:try", Scopes::attempt,
            "core:async", Scopes::async);

    private Scopes() {}

    private static void foreach(Element element, Chain chain) throws NotTranslatable {
        foreach(element, chain, inner -> inner.all(element.children()));
    }

    /**
     * A loop over a collection.
     *
     * @param item adds what is done with an item
     * @throws NotTranslatable when the collection or the number of items at once is beyond
     */
    public static void foreach(Element element, Chain chain, Consumer<Chain> item) throws NotTranslatable {
        ExpressionDefinition collection = chain.expression(element.attribute("collection", "#[payload]"));
        String id = chain.project().next("foreach");
        String counter = element.attribute("counterVariableName", "counter");
        String root = element.attribute("rootMessageVariableName", "rootMessage");
        int batch = number(element, "batchSize", 1);
        LoopDefinition loop = loop(Step.ask(Foreach.class, "more", id));
        item.accept(chain.in(loop).add(Step.call(Foreach.class, "next", id, batch, counter)));
        chain.add(Step.variable("MuleCollection", collection))
                .add(Step.call(Foreach.class, "begin", id, root))
                .add(loop)
                .add(Step.call(Foreach.class, "end", id, root, counter));
    }

    private static void parallel(Element element, Chain chain) throws NotTranslatable {
        ExpressionDefinition collection = chain.expression(element.attribute("collection", "#[payload]"));
        String id = chain.project().next("foreach");
        LoopDefinition loop = loop(Step.ask(Foreach.class, "more", id));
        chain.in(loop)
                .add(Step.call(Foreach.class, "next", id, 1, "counter"))
                .all(element.children())
                .add(Step.call(Foreach.class, "collect", id));
        chain.add(Step.variable("MuleCollection", collection))
                .add(Step.call(Foreach.class, "begin", id, "rootMessage"))
                .add(loop)
                .add(Step.call(Foreach.class, "gathered", id, "rootMessage", "counter"));
        chain.different(element, "items are taken one after the other, and the first error ends it with its own type");
    }

    private static LoopDefinition loop(ExpressionDefinition more) {
        LoopDefinition loop = new LoopDefinition();
        loop.setDoWhile("true");
        loop.setExpression(more);
        return loop;
    }

    private static int number(Element element, String key, int otherwise) throws NotTranslatable {
        String text = element.attribute(key, String.valueOf(otherwise));
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException computed) {
            throw new NotTranslatable(key + " is computed: " + text);
        }
    }

    private static void untilSuccessful(Element element, Chain chain) throws NotTranslatable {
        String id = chain.project().next("retry");
        String retries = element.attribute("maxRetries", "5").trim();
        String pause = element.attribute("millisBetweenRetries", "60000");
        ExpressionDefinition wait = pause.contains("#[")
                ? chain.value(pause)
                : Step.constant(
                        chain.project().settings().assume(pause, "60000").text(pause));
        LoopDefinition loop = loop(Step.ask(Retries.class, "more", id));
        TryDefinition attempt = new TryDefinition();
        chain.in(attempt).all(element.children()).add(Step.call(Retries.class, "succeeded", id));
        chain.errors()
                .caught(chain, attempt)
                .add(Step.call(Retries.class, "failed", id))
                .add(new DelayDefinition(wait));
        chain.in(loop).add(attempt);
        if (retries.matches("\\d{1,9}")) {
            chain.add(Step.call(Retries.class, "begin", id, Integer.parseInt(retries)));
        } else {
            chain.project().settings().assume(retries, "5");
            chain.add(Step.variable(Retries.MOST, chain.value(retries))).add(Step.call(Retries.class, "begin", id));
        }
        chain.add(loop);
    }

    private static void firstSuccessful(Element element, Chain chain) {
        String id = chain.project().next("first");
        List<Element> routes = element.children("route");
        chain.add(Step.call(Kept.class, "keep", id));
        attempt(routes, id, chain);
    }

    private static void attempt(List<Element> routes, String id, Chain chain) {
        if (routes.isEmpty()) {
            return;
        }
        if (routes.size() == 1) {
            chain.all(routes.get(0).children());
            return;
        }
        TryDefinition attempt = new TryDefinition();
        chain.in(attempt).all(routes.get(0).children());
        Chain next = chain.errors().caught(chain, attempt).add(Step.call(Kept.class, "again", id));
        attempt(routes.subList(1, routes.size()), id, next);
        chain.add(attempt);
    }

    private static void attempt(Element element, Chain chain) {
        Optional<Element> handler =
                element.children().stream().filter(chain.errors()::isHandler).findFirst();
        List<Element> steps = element.children().stream()
                .filter(child -> !chain.errors().isHandler(child))
                .toList();
        chain.errors().around(handler, false, chain, inner -> inner.all(steps));
        if (!element.attribute("transactionalAction", "INDIFFERENT").equals("INDIFFERENT")) {
            chain.different(element, "no transaction spans the steps: what succeeded before an error stays");
        }
    }

    private static void async(Element element, Chain chain) {
        chain.tap(chain.aside(element, "async", element.children()));
    }
}
