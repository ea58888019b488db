package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.model.BeanFactoryDefinition;

/** Rewrites one step with its parameters from the notation of Camel 2 and 3 to that of Camel 4. */
final class StepRewriting {

    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("headerName", "name"),
            Map.entry("propertyName", "name"),
            Map.entry("strategyRef", "aggregationStrategy"),
            Map.entry("aggregationStrategyRef", "aggregationStrategy"),
            Map.entry("strategyMethodName", "aggregationStrategyMethodName"),
            Map.entry("strategyMethodAllowNull", "aggregationStrategyMethodAllowNull"),
            Map.entry("executorServiceRef", "executorService"),
            Map.entry("timeoutCheckerExecutorServiceRef", "timeoutCheckerExecutorService"),
            Map.entry("aggregationRepositoryRef", "aggregationRepository"),
            Map.entry("aggregateControllerRef", "aggregateController"),
            Map.entry("messageIdRepositoryRef", "idempotentRepository"),
            Map.entry("comparatorRef", "comparator"),
            Map.entry("onPrepareRef", "onPrepare"),
            Map.entry("loggerRef", "logger"),
            Map.entry("camelContextRef", "camelContext")));
    private static final Set<String> STRATEGIES = Set.of("aggregationStrategy");
    private static final Set<String> EXECUTORS = Set.of("executorService", "timeoutCheckerExecutorService");
    /** Steps whose threads wait for the time. */
    private static final Set<String> WAITING = Set.of("delay", "throttle");

    private static final Set<String> DROPPED = Set.of("id", "customId", "description");
    private static final Set<String> CONDITIONS =
            Set.of("when", "filter", "validate", "onWhen", "completionPredicate", "retryWhile", "handled", "continued");
    private static final List<String> PROCESSORS =
            List.of("onPrepare", "onRedeliveryRef", "onExceptionOccurredRef", "onPrepareFailureRef");

    private final ContextScope scope;
    private final Expressions expressions;
    private final StepRules rules;

    StepRewriting(ContextScope scope) {
        this.scope = scope;
        this.expressions = new Expressions(scope);
        this.rules = new StepRules(scope);
    }

    /**
     * The step in today's notation, without the steps in it.
     *
     * @throws BeyondException when there is none
     */
    Node rewrite(Element step, Flow flow, Notes notes) {
        scope.project().beans().within(step.file());
        Node node = Node.of(
                step, child -> !Vocabulary.neverRun(child) && (!Vocabulary.block(step) || !Vocabulary.step(child)));
        node.children().removeIf(child -> child.name().equals("description"));
        attributes(node);
        rules.apply(node, step, flow, notes);
        parameters(node, notes);
        MissingValues.of(node, scope.project().properties());
        references(node, notes);
        return node;
    }

    private static void attributes(Node node) {
        ATTRIBUTES.forEach(node::renameAttribute);
        DROPPED.forEach(node::take);
    }

    /** Expressions, wherever they stand below the step. */
    void parameters(Node node, Notes notes) {
        for (Node child : node.children()) {
            if (Vocabulary.expression(child.name()) && !child.name().equals("expression")) {
                if (scope.project().camel2()) {
                    Camel2.expression(node, child, notes);
                }
                boolean condition =
                        CONDITIONS.contains(node.name()) && child.name().equals("simple");
                if (condition) {
                    scope.project().properties().condition(child.text());
                }
                expressions.rewrite(child, notes);
                if (condition && !child.text().strip().startsWith("resource:")) {
                    child.text(SimpleText.ofToday(child.text()));
                }
            } else {
                attributes(child);
                parameters(child, notes);
            }
        }
    }

    private void references(Node node, Notes notes) {
        LegacyBeans beans = scope.project().beans();
        for (String attribute : node.attributeNames()) {
            String value = node.attribute(attribute).orElseThrow();
            boolean bean = attribute.endsWith("Repository")
                    || Stream.of(STRATEGIES, PROCESSORS, EXECUTORS).anyMatch(names -> names.contains(attribute));
            if (value.isEmpty() || (value.contains("{{") && !bean) || value.equals(RouterRules.GROUPED)) {
                continue;
            }
            String name =
                    bean ? beans.said(value.replaceFirst("^#(bean:)?", "")) : value.replaceFirst("^#(bean:)?", "");
            if (STRATEGIES.contains(attribute)) {
                boolean pojo = node.attribute("aggregationStrategyMethodName").isPresent();
                Placeholder.Type type = pojo ? Placeholder.Type.BEAN : Placeholder.Type.AGGREGATION_STRATEGY;
                node.set(
                        attribute,
                        beans.use(
                                name,
                                type,
                                node.attribute("aggregationStrategyMethodName")
                                        .map(method -> method + Placeholder.OF_TWO)
                                        .orElse(""),
                                notes));
            } else if (PROCESSORS.contains(attribute)) {
                node.set(attribute, beans.use(name, Placeholder.Type.PROCESSOR, "", notes));
            } else if (EXECUTORS.contains(attribute)) {
                node.set(attribute, executor(name, attribute.startsWith("timeout") || WAITING.contains(node.name())));
            } else if (attribute.endsWith("Repository")) {
                node.set(attribute, beans.library(name));
            } else if (attribute.equals("comparator")) {
                node.set(attribute, beans.use(name, Placeholder.Type.COMPARATOR, "", notes));
            } else if (attribute.equals("aggregateController")) {
                throw new BeyondException("the " + attribute + " " + name + " has to be moved over");
            }
        }
    }

    /** A pool of threads; one that has to wait for the time is another kind of pool, of its own. */
    private String executor(String name, boolean scheduled) {
        BeanFactoryDefinition<?> pool = scope.conversion().beans().get(name);
        if (scheduled && pool != null && "newFixedThreadPool".equals(pool.getFactoryMethod())) {
            return ThreadPools.scheduled(pool, scope);
        }
        Element declared = scope.project().beans().mark(name);
        if (declared != null && ThreadPools.ofSpring(declared)) {
            return ThreadPools.fixed(scope.project().beans().name(name), declared, scheduled, scope);
        }
        if (declared != null) {
            return scope.project().beans().library(name);
        }
        if (pool != null) {
            return name;
        }
        throw new BeyondException("there is no thread pool " + name);
    }

    Expressions expressions() {
        return expressions;
    }
}
