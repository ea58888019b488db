package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of properties that the placeholders of a project name: their values count before those of all other files. */
final class PlaceholderFiles {

    private static final String BEANS =
            ".*\\.(Propert(y|ies)\\w*Configurer|PropertySourcesPlaceholderConfigurer|PropertiesFactoryBean|PropertiesComponent)";
    private static final Set<String> PLACEHOLDERS = Set.of("propertyPlaceholder", "property-placeholder", "properties");

    private PlaceholderFiles() {}

    /** The files, first those that count most. */
    static List<SourceFile> of(Conversion conversion) {
        Set<SourceFile> files = new LinkedHashSet<>();
        conversion.roots().stream().flatMap(Element::all).forEach(element -> {
            List<String> locations = locations(element);
            for (int last = locations.size() - 1; last >= 0; last--) { // the last one overrides
                file(locations.get(last), element.file(), conversion).ifPresent(files::add);
            }
        });
        return List.copyOf(files);
    }

    private static List<String> locations(Element element) {
        Stream<String> named = Stream.of();
        if (PLACEHOLDERS.contains(element.name())) {
            named = Stream.concat(
                    Stream.of("location", "persistent-id").flatMap(name -> attribute(element, name)),
                    element.children().stream()
                            .filter(child -> child.is("location") || child.is("propertiesLocation"))
                            .flatMap(child -> Stream.concat(Stream.of(child.text()), attribute(child, "path"))));
        } else if (element.is("bean") && LegacyBeans.className(element).matches(BEANS)) {
            named = element.children("property").stream()
                    .filter(property -> property.attribute("name", "").matches("locations?"))
                    .flatMap(Element::all)
                    .flatMap(below -> Stream.concat(Stream.of(below.text()), attribute(below, "value")));
        }
        List<String> locations = new ArrayList<>();
        named.flatMap(text -> Stream.of(text.split(",", -1)))
                .map(location -> location.strip().replaceFirst(";.*", ""))
                .filter(location -> !location.isEmpty())
                .forEach(locations::add);
        return locations;
    }

    /** The value of an attribute; the identifier of a configuration is the name of its file. */
    private static Stream<String> attribute(Element element, String name) {
        return element.attribute(name).stream().map(value -> name.equals("persistent-id") ? value + ".cfg" : value);
    }

    /** The file of a location: one beside the XML, a test's for a test, before one that only has its name. */
    private static Optional<SourceFile> file(String location, String xml, Conversion conversion) {
        String path = location.replaceFirst("^[A-Za-z*-]+:/*", "")
                .replaceFirst(".*}", "")
                .replaceFirst("^/+", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        Comparator<SourceFile> nearest = Comparator.comparing(
                        (SourceFile file) -> !("/" + file.path()).endsWith("/" + path))
                .thenComparing(file -> PropertySources.ofTest(file.path()) != PropertySources.ofTest(xml))
                .thenComparing(SourceFile::path);
        return conversion.project().files().stream()
                .filter(PropertyFiles::holdsProperties)
                .filter(file -> file.name().equals(name))
                .min(nearest);
    }
}
