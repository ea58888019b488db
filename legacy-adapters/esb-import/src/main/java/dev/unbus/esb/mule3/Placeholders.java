package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Property placeholders of Spring and of Mule: their files become settings. */
final class Placeholders {

    private Placeholders() {}

    static void load(MuleProject project) {
        project.globals().flatMap(Element::all).forEach(element -> {
            Optional<String> location = location(element);
            if (location.isPresent()) {
                load(element, location.get(), project);
            }
        });
        if (project.globals().flatMap(Element::all).noneMatch(element -> location(element)
                .isPresent())) {
            project.settings().load("mule-app.properties");
        }
    }

    private static Optional<String> location(Element element) {
        boolean placeholder = element.is("property-placeholder")
                || (element.is("config") && element.namespace().contains("secure-property-placeholder"));
        return placeholder ? element.attribute("location") : Optional.empty();
    }

    private static void load(Element element, String locations, MuleProject project) {
        List<String> missing = new ArrayList<>();
        for (String location : locations.split(",", -1)) {
            if (!location.isBlank() && project.settings().load(location.trim()) == null) {
                missing.add(location.trim());
            }
        }
        project.settings().load("mule-app.properties");
        boolean open = project.conversion()
                .account()
                .unit(element)
                .filter(unit -> unit.outcome().isEmpty())
                .isPresent();
        if (open && missing.isEmpty()) {
            project.conversion().account().converted(element);
        } else if (open) {
            project.conversion()
                    .account()
                    .different(
                            element,
                            "not among the sources: " + String.join(", ", missing)
                                    + "; its settings have no values yet");
        }
    }
}
