package dev.unbus.esb.account;

import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units of one project, each settled exactly once. Reading opens them all, converting settles them; what nobody settled fails when
 * the account is closed, so that none is lost in silence.
 */
public final class Account {

    private final Map<Element, Unit> byElement = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private String route = "";

    /** Opens the unit of an element. The unit of the nearest element around it that is one is its parent. */
    public Unit open(Element element, String kind, String name) {
        if (byElement.containsKey(element)) {
            throw new IllegalStateException(element + " is counted already");
        }
        Unit unit = new Unit(element.file(), element.line(), kind, name, around(element));
        byElement.put(element, unit);
        units.add(unit);
        return unit;
    }

    /** Has a copy of an element, and all below it, stand for the original: what settles the copy settles the unit. */
    public void same(Element copy, Element original) {
        Unit unit = byElement.get(original);
        if (unit != null) {
            byElement.put(copy, unit);
        }
        for (int at = 0; at < original.children().size(); at++) {
            same(copy.children().get(at), original.children().get(at));
        }
    }

    /** Opens a unit that is no XML element, such as a file that cannot be read or a statement of a script. */
    public Unit open(String file, int line, String kind, String name) {
        Unit unit = new Unit(file, line, kind, name, null);
        units.add(unit);
        return unit;
    }

    private @Nullable Unit around(Element element) {
        for (Element up = element.parent().orElse(null);
                up != null;
                up = up.parent().orElse(null)) {
            Unit unit = byElement.get(up);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    /** The unit of an element; empty for one that counts with its parent. */
    public Optional<Unit> unit(Element element) {
        return Optional.ofNullable(byElement.get(element));
    }

    /** All units, in the order in which they were read; a view, of which no copy is made. */
    public List<Unit> units() {
        return Collections.unmodifiableList(units);
    }

    /** Has what is settled from now on go into this route; empty for none. */
    public void into(String routeId) {
        route = routeId;
    }

    /** The route that what is settled now goes into. */
    public String into() {
        return route;
    }

    /** The integration does what the unit did. */
    public void converted(Element element) {
        settle(element, Outcome.CONVERTED, "");
    }

    /** The integration does it, with this difference unless there is none: it is empty then. */
    public void converted(Element element, String difference) {
        settle(element, difference.isEmpty() ? Outcome.CONVERTED : Outcome.DIFFERENT, difference);
    }

    /** The integration does it with this difference. */
    public void different(Element element, String difference) {
        settle(element, Outcome.DIFFERENT, difference);
    }

    /** A stub stands in its place. */
    public void stubbed(Element element, String why) {
        settle(element, Outcome.STUBBED, why);
    }

    /** Left out on purpose. */
    public void ignored(Element element, String why) {
        settle(element, Outcome.IGNORED, why);
    }

    /** Not there. */
    public void failed(Element element, String why) {
        settle(element, Outcome.FAILED, why);
    }

    /**
     * Settles the unit of an element; an element that is no unit counts with its parent and is passed over.
     *
     * @throws IllegalStateException when it is settled already
     */
    public void settle(Element element, Outcome outcome, String reason) {
        Unit unit = byElement.get(element);
        if (unit != null) {
            settle(unit, outcome, reason);
        }
    }

    /**
     * Settles a unit.
     *
     * @throws IllegalStateException when it is settled already
     */
    public void settle(Unit unit, Outcome outcome, String reason) {
        if (unit.outcome().isPresent()) {
            throw new IllegalStateException(unit + " is settled already");
        }
        unit.settle(outcome, reason, route);
    }

    /** Adds a difference to what is converted, with or without another one; anything else stays as it is. */
    public void besides(Element element, String difference) {
        Unit unit = byElement.get(element);
        Outcome known = unit == null ? Outcome.IGNORED : unit.outcome().orElse(Outcome.IGNORED);
        if (unit != null && (known == Outcome.CONVERTED || known == Outcome.DIFFERENT)) {
            String reason = known == Outcome.CONVERTED ? difference : unit.reason() + "; " + difference;
            unit.settle(Outcome.DIFFERENT, reason, unit.route());
        }
    }

    /** Settles all units at and below an element that nobody has settled yet. */
    public void settleRest(Element element, Outcome outcome, String reason) {
        element.all()
                .flatMap(below -> unit(below).stream())
                .filter(unit -> unit.outcome().isEmpty())
                .forEach(unit -> settle(unit, outcome, reason));
    }

    /** Takes back what was said of the units of a route that does not load or start; those that were left out stay so. */
    public void routeFailed(String routeId, String why) {
        units.stream()
                .filter(unit -> unit.route().equals(routeId))
                .filter(unit -> unit.outcome().filter(Outcome.IGNORED::equals).isEmpty())
                .forEach(unit -> unit.settle(Outcome.FAILED, why, routeId));
    }

    /** Takes back what was said of a bean that cannot be made. */
    public void beanFailed(String name, String why) {
        units.stream()
                .filter(unit -> unit.name().equals(name) && unit.kind().endsWith("bean"))
                .filter(unit -> unit.outcome()
                        .filter(outcome -> outcome == Outcome.CONVERTED || outcome == Outcome.DIFFERENT)
                        .isPresent())
                .forEach(unit -> unit.settle(Outcome.FAILED, why, unit.route()));
    }

    /** Fails what nobody has settled. */
    public void close() {
        into("");
        units.stream()
                .filter(unit -> unit.outcome().isEmpty())
                .forEach(unit -> unit.settle(Outcome.FAILED, "the import did not come to it", ""));
    }
}
