package dev.unbus.esb.mule3;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.source.Element;
import java.util.regex.Pattern;

/** Names the steps that show the text of an error: it is that of the step that fails now. */
final class ErrorTexts {

    private static final Pattern SHOWN =
            Pattern.compile("(?s).*(\\bexception\\.(?!caused|causeMatches)|#\\[\\s*exception\\s*]).*");

    private ErrorTexts() {}

    static void name(MuleProject project) {
        Account account = project.conversion().account();
        project.globals()
                .flatMap(Element::all)
                .filter(element -> element.attributes().values().stream()
                        .anyMatch(value -> SHOWN.matcher(value).matches()))
                .filter(element -> account.unit(element)
                        .flatMap(unit -> unit.outcome())
                        .filter(outcome -> outcome == Outcome.CONVERTED || outcome == Outcome.DIFFERENT)
                        .isPresent())
                .forEach(
                        element -> account.besides(element, "the text of an error is that of the step that fails now"));
    }
}
