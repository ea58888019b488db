package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Optional;

/** An operation or source of a connector with its configuration, and the settings that come of it. */
record Call(Element element, Optional<Element> config, Optional<Element> connection, MuleProject project) {

    /** Finds the configuration, and the element in it whose name ends in {@code connection}. */
    static Call of(Element element, MuleProject project) {
        Optional<Element> config = project.config(element);
        Optional<Element> connection = config.flatMap(around -> around.children().stream()
                .filter(child -> child.name().endsWith("connection"))
                .findFirst());
        return new Call(element, config, connection, project);
    }

    /** An attribute of the connection as a setting, {@code otherwise} when it is not there; empty for none at all. */
    String setting(String attribute, String otherwise) {
        String value = connection.flatMap(around -> around.attribute(attribute)).orElse(otherwise);
        String unknown = attribute.endsWith("Dir") ? "." : attribute;
        String assumed = otherwise.isEmpty() ? unknown : otherwise;
        return value.isEmpty() ? "" : project.settings().assume(value, assumed).external(key(attribute), value);
    }

    /** An attribute that every connection of its kind has; a stand-in is named where the sources do not have it. */
    String required(String attribute, String standIn) {
        if (connection.flatMap(around -> around.attribute(attribute)).isEmpty()) {
            project.settings().absent(key(attribute), standIn);
        }
        return setting(attribute, standIn);
    }

    /** The key of a setting of the configuration. */
    String key(String attribute) {
        return Names.kebab(element.attribute("config-ref", element.qualifiedName())) + "." + Names.kebab(attribute);
    }

    /** An attribute of the element that must not be computed. */
    String fixed(String attribute, String otherwise) throws NotTranslatable {
        String value = element.attribute(attribute, otherwise);
        if (value.contains("#[")) {
            throw new NotTranslatable(attribute + " is computed: " + value);
        }
        return project.settings().text(value);
    }

    /** The keys of user and password, as far as the connection has them. */
    List<String> credentials() {
        return List.of("user", "username", "password").stream()
                .filter(name ->
                        connection.flatMap(around -> around.attribute(name)).isPresent())
                .map(this::key)
                .toList();
    }

    /** Notes the endpoint. */
    void note(ExternalEndpoint.Direction direction, String technology, String address) {
        project.conversion()
                .endpoint(new ExternalEndpoint(element.place(), direction, technology, address, credentials()));
    }

    /** Notes the endpoint as one that is sent to. */
    void out(String technology, String address) {
        note(ExternalEndpoint.Direction.OUT, technology, address);
    }
}
