package dev.unbus.esb.camelxml;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.List;

/** Spring files of the old bus, written for the tests. */
final class Spring {

    private Spring() {}

    /** A file with one context of these routes. */
    static String context(String routes) {
        return file("<camelContext xmlns=\"http://camel.apache.org/schema/spring\">" + routes + "</camelContext>");
    }

    /** A file with these beans and contexts. */
    static String file(String content) {
        return "<beans xmlns=\"http://www.springframework.org/schema/beans\">" + content + "</beans>";
    }

    /** The reasons of the units that have this outcome. */
    static List<String> reasons(Imported imported, Outcome outcome) {
        return imported.units().stream()
                .filter(unit -> unit.outcome().filter(outcome::equals).isPresent())
                .map(Unit::reason)
                .toList();
    }

    /** What kinds of units have this outcome. */
    static List<String> kinds(Imported imported, Outcome outcome) {
        return imported.units().stream()
                .filter(unit -> unit.outcome().filter(outcome::equals).isPresent())
                .map(Unit::kind)
                .toList();
    }
}
