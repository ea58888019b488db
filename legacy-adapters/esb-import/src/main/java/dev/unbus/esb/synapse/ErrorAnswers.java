package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a client is answered when an error came up: by a fault sequence, or by one that {@code onError} names. */
final class ErrorAnswers {

    static final String SILENT =
            "an error that no mediator answers gives 500 at once; the old bus answered 202, or let the client wait";
    private static final Set<String> ANSWERING =
            Set.of("respond", "send", "loopback", "call-template", "class", "pojoCommand", "throwError");

    private final Estate estate;

    ErrorAnswers(Estate estate) {
        this.estate = estate;
    }

    /** Whether nothing answers for what has sequences for both ways and for errors; without one of its own, the shared one counts. */
    boolean isSilent(Element holder) {
        Optional<Element> inline = holder.child("faultSequence")
                .filter(sequence -> sequence.attribute("key").isEmpty());
        Optional<Element> chain = inline.or(() -> holder.attribute("faultSequence")
                .or(() -> holder.child("faultSequence").flatMap(sequence -> sequence.attribute("key")))
                .map(key -> named(key, holder))
                .orElseGet(() -> estate.artifacts().own("fault", holder)));
        boolean fault = chain.map(found -> isSilentChain(found, Set.of())).orElse(true);
        return fault || holder.children().stream().anyMatch(this::isSilentOnError) || isSilentOnError(holder);
    }

    /** Whether the sequence that an element names for errors answers nobody. */
    boolean isSilentOnError(Element sequence) {
        return sequence.attribute("onError")
                .filter(key -> !key.isEmpty() && estate.sequence(key, sequence).isPresent())
                .filter(key -> isSilent(key, sequence, Set.of()))
                .isPresent();
    }

    private boolean isSilent(String key, Element from, Set<Element> around) {
        return named(key, from).map(chain -> isSilentChain(chain, around)).orElse(true);
    }

    private Optional<Element> named(String key, Element from) {
        return estate.artifacts().find("sequence", key, from).or(() -> estate.artifacts()
                .find("sequence", Estate.lastPart(key), from));
    }

    private boolean isSilentChain(Element chain, Set<Element> around) {
        Set<Element> inside = new HashSet<>(around);
        return !inside.add(chain) || chain.all().filter(each -> each != chain).noneMatch(each -> answers(each, inside));
    }

    private boolean answers(Element mediator, Set<Element> inside) {
        Optional<String> key = mediator.is("sequence") ? mediator.attribute("key") : Optional.empty();
        return ANSWERING.contains(mediator.name())
                || key.filter(name -> named(name, mediator).isEmpty() || !isSilent(name, mediator, inside))
                        .isPresent();
    }
}
