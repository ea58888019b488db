package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.HttpCredentials;
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
        } else if (way.get().is("client-credentials-grant-type")) {
            return token(way.get(), name, project);
        } else if (!way.get().is("basic-authentication")) {
            throw new NotTranslatable("the request signs in by " + way.get().qualifiedName());
        }
        String user = project.settings().external(name + ".username", way.get().attribute("username", ""));
        String password =
                project.settings().external(name + ".password", way.get().attribute("password", ""));
        return HttpCredentials.basic(user, password, true);
    }

    /** A token that the client gets by its own name; only where it is asked for and sent in the way of the standard. */
    private static String token(Element grant, String name, MuleProject project) throws NotTranslatable {
        boolean own = grant.all().anyMatch(part -> part.is("custom-parameter"))
                || grant.attribute("encodeClientCredentialsInBody", "false").equals("true")
                || grant.attributes().values().stream().anyMatch(value -> value.contains("#["));
        if (own) {
            throw new NotTranslatable("the token is asked for in a way of its own");
        }
        String scopes = grant.attribute("scopes", "").trim().replaceAll("\\s+", "+");
        return HttpCredentials.client(
                project.settings().external(name + ".authorization-url", grant.attribute("tokenUrl", "")),
                project.settings().external(name + ".client-id", grant.attribute("clientId", "")),
                project.settings().external(name + ".client-secret", grant.attribute("clientSecret", "")),
                project.settings().text(scopes));
    }

    static List<String> keys(Element connection, String name) {
        if (way(connection)
                .filter(way -> way.is("client-credentials-grant-type"))
                .isPresent()) {
            return List.of(name + ".client-id", name + ".client-secret");
        }
        return way(connection).isPresent() ? List.of(name + ".username", name + ".password") : List.of();
    }

    private static Optional<Element> way(Element connection) {
        return connection.child("authentication").flatMap(around -> around.children().stream()
                .findFirst());
    }
}
