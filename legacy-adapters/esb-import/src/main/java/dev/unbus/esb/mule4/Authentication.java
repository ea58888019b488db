package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Optional;

/** How a request signs in; only what HTTP itself has. */
final class Authentication {

    private Authentication() {}

    static String options(Element connection, String name, MuleProject project) throws NotTranslatable {
        Optional<Element> way = way(connection);
        if (way.isEmpty()) {
            return "";
        } else if (!way.get().is("basic-authentication")) {
            throw new NotTranslatable("the request signs in by " + way.get().qualifiedName());
        }
        String user = project.settings().external(name + ".username", way.get().attribute("username", ""));
        String password =
                project.settings().external(name + ".password", way.get().attribute("password", ""));
        return "&authMethod=Basic&authenticationPreemptive=true&authUsername=" + user + "&authPassword=" + password;
    }

    static List<String> keys(Element connection, String name) {
        return way(connection).isPresent() ? List.of(name + ".username", name + ".password") : List.of();
    }

    private static Optional<Element> way(Element connection) {
        return connection.child("authentication").flatMap(around -> around.children().stream()
                .findFirst());
    }
}
