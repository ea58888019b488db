package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** Opens the units of a file: global elements, whatever holds them, and the steps and branches of routes. */
final class UnitReader {

    private static final Set<String> GROUPS = Set.of("dataFormats", "transformers", "validators");

    private final Account account;

    UnitReader(Account account) {
        this.account = account;
    }

    void read(Element element) {
        if (Vocabulary.holder(element)) {
            element.children().forEach(this::read);
        } else if (Vocabulary.context(element)) {
            element.children().forEach(this::read);
            open(element);
        } else if (GROUPS.contains(element.name()) && Vocabulary.camel(element)) {
            element.children().forEach(this::open);
        } else if (!element.is("description")) {
            global(element);
        }
    }

    private void global(Element element) {
        open(element);
        boolean camel = Vocabulary.camel(element) || element.namespace().isEmpty();
        if (!camel) {
            return;
        }
        if (Vocabulary.block(element)) {
            steps(element);
        } else if (element.is("rest")) {
            element.children().stream().filter(Vocabulary::verb).forEach(this::verb);
        } else if (element.is("routeTemplate")) {
            element.children("route").forEach(this::global);
        } else if (element.is("routeConfiguration")) {
            element.children().stream().filter(Vocabulary::block).forEach(this::global);
        }
    }

    private void verb(Element verb) {
        open(verb);
        verb.children().stream()
                .filter(child -> child.is("to") || child.is("toD"))
                .forEach(this::open);
        for (Element route : verb.children("route")) {
            open(route);
            steps(route);
        }
    }

    private void steps(Element block) {
        for (Element child : block.children()) {
            if (Vocabulary.step(child)) {
                step(child);
            }
        }
    }

    private void step(Element step) {
        open(step);
        if (Vocabulary.block(step)) {
            steps(step);
        } else {
            step.children().stream().filter(Vocabulary::neverRun).forEach(this::step);
        }
    }

    private void open(Element element) {
        String name =
                element.attribute("id").or(() -> element.attribute("name")).orElse("");
        account.open(element, element.qualifiedName(), name);
    }
}
