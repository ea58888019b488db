package dev.unbus.cli.check;

import dev.unbus.cli.routes.JavaSources;
import dev.unbus.cli.routes.RouteUse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Every route can be found in the catalog, in metrics and in failed messages by a name that stays. */
final class RouteIds implements Rule {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    @Override
    public String id() {
        return "route-ids";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        Map<String, JavaSources.Place> taken = new HashMap<>();
        for (RouteUse route : flow.routes().routes()) {
            JavaSources.Place place = route.place();
            if (!route.named()) {
                report.violation(
                        place.file(),
                        place.line(),
                        "a route has no id",
                        "give it one after from: .routeId(ID), with the id in a constant");
            }
            route.id().ifPresent(id -> {
                if (!KEBAB_CASE.matcher(id).matches()) {
                    report.violation(
                            place.file(),
                            place.line(),
                            "the route's id " + id + " is not in kebab-case",
                            "write words in lower case, joined by hyphens");
                }
                JavaSources.Place other = taken.putIfAbsent(id, place);
                if (other != null) {
                    report.violation(
                            place.file(),
                            place.line(),
                            "route %s begins at %s:%d, too"
                                    .formatted(id, other.file().getFileName(), other.line()),
                            "give one of them another id");
                }
            });
        }
    }
}
