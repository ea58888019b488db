package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Set;
import org.apache.camel.model.Block;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.CircuitBreakerDefinition;
import org.apache.camel.model.OnFallbackDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ConstantExpression;

/** Converts the steps of a block one by one: one that has no counterpart is stubbed, its neighbours are not. */
final class StepConverter {

    /** Blocks of Camel 2 whose steps come after them today. */
    private static final Set<String> FLATTENED = Set.of("delay", "sample", "throttle", "threads", "transacted");

    private final Conversion conversion;
    private final Account account;
    private final StepRewriting rewriting;
    private final LegacyProperties properties;
    private final boolean camel2;

    StepConverter(ContextScope scope) {
        this.properties = scope.project().properties();
        this.camel2 = scope.project().camel2();
        this.conversion = scope.conversion();
        this.account = conversion.account();
        this.rewriting = new StepRewriting(scope);
    }

    StepRewriting rewriting() {
        return rewriting;
    }

    /** Adds the steps of a block to its definition. */
    void steps(Element block, Block into, Flow flow) {
        for (Element child : block.children()) {
            if (Vocabulary.step(child) && !Besides.NAMES.contains(child.name()) && !child.is("from")) {
                single(child, into, flow);
            }
        }
    }

    /** Adds one step, unless it is settled already. */
    void single(Element element, Block into, Flow flow) {
        if (isOpen(element)) {
            step(element, into, flow);
        }
    }

    private boolean isOpen(Element step) {
        return account.unit(step).map(unit -> unit.outcome().isEmpty()).orElse(true);
    }

    private void step(Element element, Block into, Flow flow) {
        element.children().stream()
                .filter(Vocabulary::neverRun)
                .forEach(inner -> account.settleRest(
                        inner, Outcome.IGNORED, "the old bus never ran a step in a " + element.name()));
        try {
            one(element, into, flow);
        } catch (BeyondException beyond) {
            stub(element, String.valueOf(beyond.getMessage()), into, flow);
        } catch (RuntimeException defect) { // whatever goes wrong with one step, its neighbours are converted
            stub(element, "the importer could not convert it: " + defect, into, flow);
        }
    }

    /** A guard that is missing lets no message through to its steps, which wait behind the stub. */
    private void stub(Element element, String why, Block into, Flow flow) {
        into.addOutput(Steps.stub(element, why));
        if (element.is("policy")) {
            account.stubbed(element, why);
            steps(element, into, flow);
        }
        account.settleRest(element, Outcome.STUBBED, why);
    }

    private void one(Element element, Block into, Flow flow) {
        Notes notes = new Notes();
        Node node = alone(rewriting.rewrite(element, flow, notes));
        ProcessorDefinition<?> step = CamelParser.step(node, notes);
        if (!element.is("choice")) {
            branchesAreReadable(element, flow);
        }
        into.addOutput(step);
        settle(element, notes);
        switch (element.name()) {
            case "choice" -> choice(element, (ChoiceDefinition) step, flow);
            case "doTry" -> doTry(element, step, flow);
            case "circuitBreaker", "hystrix" -> circuitBreaker(element, (CircuitBreakerDefinition) step, flow);
            default -> {
                if (Vocabulary.block(element)) {
                    steps(element, FLATTENED.contains(element.name()) ? into : (Block) step, flow);
                }
            }
        }
    }

    /** A branch that is in no choice: the old bus took it for a filter, and what is there otherwise for steps as any others. */
    private Node alone(Node step) {
        if (step.name().equals("when")) {
            return step.rename("filter").set("statusPropertyName", camel2 ? "CamelFilterMatched" : null);
        }
        return step.name().equals("otherwise") ? step.rename("pipeline") : step;
    }

    /** Throws before anything of a block is settled: half of its branches would be another block. */
    private void branchesAreReadable(Element block, Flow flow) {
        for (Element child : block.children()) {
            if (LibraryExceptions.gone(child, conversion)) {
                continue;
            }
            if (child.is("doCatch") || child.is("doFinally")) {
                CamelParser.branch(rewriting.rewrite(child, flow, new Notes()), new Notes());
            } else if (child.is("onFallback") || child.is("onFallbackViaNetwork")) {
                CamelParser.fallback(rewriting.rewrite(child, flow, new Notes()), new Notes());
            }
        }
    }

    /** Says that a unit is converted, with the differences that were noted, and the keys that nobody gives a value. */
    void settle(Element element, Notes notes) {
        StringBuilder own = new StringBuilder();
        text(element, own);
        properties
                .missing(own.toString())
                .forEach(key -> notes.different("the sources do not say what " + key + " is: it has to be set"));
        properties.several(own.toString()).forEach(notes::different);
        account.converted(element, notes.toString());
    }

    /** The text and attributes of a unit, without those of the units in it. */
    private void text(Element element, StringBuilder own) {
        element.attributes().values().forEach(own::append);
        own.append(element.text());
        element.children().stream()
                .filter(child -> account.unit(child).isEmpty())
                .forEach(child -> text(child, own));
    }

    private void choice(Element choice, ChoiceDefinition into, Flow flow) {
        for (Element branch : branches(choice)) {
            Notes notes = new Notes();
            try {
                Node node = rewriting.rewrite(branch, flow, notes);
                if (branch.is("when")) {
                    WhenDefinition when = CamelParser.when(node, notes);
                    into.getWhenClauses().add(when);
                    when.setParent(into);
                    settle(branch, notes);
                    steps(branch, when, flow);
                } else {
                    OtherwiseDefinition otherwise = CamelParser.otherwise(node, notes);
                    into.setOtherwise(otherwise);
                    otherwise.setParent(into);
                    settle(branch, notes);
                    steps(branch, otherwise, flow);
                }
            } catch (BeyondException beyond) {
                failing(branch, into, String.valueOf(beyond.getMessage()));
            }
        }
    }

    /** A condition that nobody can read fails the message that comes to it: none slips into the next branch. */
    private void failing(Element branch, ChoiceDefinition into, String why) {
        WhenDefinition always = new WhenDefinition(new ConstantExpression("true"));
        always.addOutput(Steps.stub(branch, why));
        into.getWhenClauses().add(always);
        always.setParent(into);
        account.settleRest(branch, Outcome.STUBBED, why);
    }

    private List<Element> branches(Element choice) {
        choice.children().stream()
                .filter(child -> Vocabulary.step(child) && !child.is("when") && !child.is("otherwise"))
                .forEach(child -> account.settleRest(child, Outcome.FAILED, "a choice has no " + child.name()));
        return choice.children().stream()
                .filter(child -> child.is("when") || child.is("otherwise"))
                .toList();
    }

    private void doTry(Element block, ProcessorDefinition<?> into, Flow flow) {
        for (Element child : block.children()) {
            if (child.is("doCatch") && LibraryExceptions.gone(child, conversion)) {
                LibraryExceptions.leaveOut(child, account);
            } else if (child.is("doCatch") || child.is("doFinally")) {
                Notes notes = new Notes();
                ProcessorDefinition<?> branch = CamelParser.branch(rewriting.rewrite(child, flow, notes), notes);
                into.getOutputs().add(branch);
                branch.setParent(into);
                settle(child, notes);
                steps(child, branch, flow);
                Rethrowing.end(child, branch, conversion);
            } else if (Vocabulary.step(child)) {
                step(child, into, flow);
            }
        }
    }

    private void circuitBreaker(Element block, CircuitBreakerDefinition into, Flow flow) {
        for (Element child : block.children()) {
            if (child.is("onFallback") || child.is("onFallbackViaNetwork")) {
                Notes notes = new Notes();
                OnFallbackDefinition fallback = CamelParser.fallback(rewriting.rewrite(child, flow, notes), notes);
                into.setOnFallback(fallback);
                fallback.setParent(into);
                settle(child, notes);
                steps(child, fallback, flow);
            } else if (Vocabulary.step(child)) {
                step(child, into, flow);
            }
        }
    }
}
