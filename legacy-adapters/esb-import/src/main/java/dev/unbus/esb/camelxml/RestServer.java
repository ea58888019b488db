package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server of CXF for REST, as an element or the URI of an endpoint declares it.
 *
 * @param element that declares it; null for an endpoint that has its address alone
 * @param address as it is written
 * @param name that its API has
 */
record RestServer(@Nullable Element element, String address, String name) {

    /** What a class of the project is called or implements that looks at requests before the resources do. */
    private static final Pattern FILTER =
            Pattern.compile("\\b(RequestHandler|ContainerRequestFilter|RequestFilter|AuthorizingFilter)\\b");

    static RestServer at(String address) {
        String path = address.replaceFirst("^(https?:)?//[^/]*", "").replaceFirst("\\?.*", "");
        return new RestServer(null, address, "rest-" + Names.kebab(path.isEmpty() ? "api" : path));
    }

    static RestServer of(Element element) {
        return new RestServer(element, element.attribute("address", ""), "rest-" + element.attribute("id", "api"));
    }

    /**
     * The server of an id.
     *
     * @throws BeyondException when the sources have none
     */
    static RestServer declared(String id, Project project) {
        Element server = project.beans().mark(project.beans().said(id));
        if (server == null || !server.is("rsServer")) {
            throw new BeyondException("there is no REST server " + id + " in the sources");
        }
        return of(server);
    }

    String attribute(String attribute, String otherwise) {
        return element == null ? otherwise : element.attribute(attribute, otherwise);
    }

    /** The full names of its resource classes. */
    List<String> classes(Project project) {
        List<String> classes =
                new ArrayList<>(List.of(attribute("serviceClass", "").split("[,\\s]+", -1)));
        parts("resourceClasses").forEach(part -> {
            classes.add(part.attribute("class", part.text()).strip());
            part.children("value").forEach(value -> classes.add(value.text().strip()));
        });
        parts("serviceBeans").flatMap(part -> bean(part, project).stream()).forEach(bean -> {
            classes.add(LegacyBeans.className(bean));
        });
        return classes.stream().filter(name -> !name.isBlank()).toList();
    }

    /** The elements of its providers, or the beans that they refer to. */
    List<Element> providers(Project project) {
        return parts("providers").flatMap(part -> bean(part, project).stream()).toList();
    }

    private Stream<Element> parts(String name) {
        return element == null
                ? Stream.empty()
                : element.children(name).stream()
                        .flatMap(part -> part.children().isEmpty()
                                ? Stream.of(part)
                                : part.children().stream()
                                        .flatMap(child ->
                                                child.is("list") ? child.children().stream() : Stream.of(child)));
    }

    private static Optional<Element> bean(Element part, Project project) {
        return part.is("bean")
                ? Optional.of(part)
                : Optional.ofNullable(project.beans()
                        .mark(part.attribute("bean")
                                .or(() -> part.attribute("component-id"))
                                .or(() -> part.attribute("local"))
                                .orElse("")));
    }

    /**
     * Refuses what would let requests in that the old server did not.
     *
     * @throws BeyondException for interceptors and providers that do more than to log
     */
    void check(Project project) {
        if (element == null) {
            return;
        }
        if (SoapEndpoints.secured(element, project.beans())) {
            throw new BeyondException("the interceptors of the REST server have to be set up anew");
        }
        if (element.child("model").isPresent() || element.attribute("modelRef").isPresent()) {
            throw new BeyondException("the model in XML of the REST server has to be written as a contract");
        }
        for (Element provider : providers(project)) {
            String className = LegacyBeans.className(provider);
            boolean filters = project.beans()
                    .own()
                    .source(className)
                    .filter(text -> FILTER.matcher(text).find())
                    .isPresent();
            if (filters
                    || FILTER.matcher(className).find()
                    || className.matches("org\\.apache\\.cxf\\.rs\\.security\\..*")) {
                throw new BeyondException("the provider " + className + " looks at requests: it has to be set up anew");
            }
        }
    }
}
