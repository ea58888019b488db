package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.HttpCall;
import dev.unbus.esb.runtime.mule.Received;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to an HTTP server, as Mule makes it: only what is given is sent, and a status from 400 is an error. */
final class HttpRequest {

    static final Map<String, Processor> TABLE = Map.of("http:request", HttpRequest::request);

    private static final String OPTIONS = "?throwExceptionOnFailure=false&followRedirects=";

    private HttpRequest() {}

    private static void request(Element element, Chain chain) throws NotTranslatable {
        String method = element.attribute("method", "GET").toUpperCase(Locale.ROOT);
        String url = element.attribute("url").orElse(null);
        String address = address(element, url, chain);
        if (method.contains("#[")) {
            throw new NotTranslatable("the method is computed: " + method);
        }
        map(element, "query-params", "query-param", HttpCall.QUERY, chain);
        map(element, "headers", "header", HttpCall.HEADERS, chain);
        map(element, "uri-params", "uri-param", HttpCall.URI, chain);
        computed(element, url, chain);
        Optional<Element> body = element.child("body");
        if (body.isPresent() && !body.get().text().isBlank()) {
            Messages.payload(body.get().text(), null, chain);
        }
        chain.add(Step.call(HttpCall.class, "prepare", method));
        path(element, url, chain);
        chain.add(Step.to(address)).add(Step.call(Received.class, "text"));
        validate(element, chain);
    }

    /** The endpoint: without what is computed, which goes to a header. */
    private static String address(Element element, @Nullable String url, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        String redirects = element.attribute("followRedirects", "true");
        if (url != null) {
            String known =
                    url.contains("#[") ? "http:computed" : project.settings().text(url);
            endpoint(element, url, List.of(), chain);
            return external(known, element, chain) + OPTIONS + redirects;
        }
        Element config = project.config(element)
                .orElseThrow(
                        () -> new NotTranslatable("there is no configuration " + element.attribute("config-ref", "")));
        Element connection = config.child("request-connection").orElse(config);
        String protocol = connection.attribute("protocol", "HTTP").toLowerCase(Locale.ROOT);
        String name = Names.kebab(config.attribute("name", "http"));
        String host = external(connection, "host", "localhost", name, project);
        String port = external(connection, "port", protocol.equals("https") ? "443" : "80", name, project);
        String base = project.attribute(config, "basePath").orElse("");
        String fixed = isFixed(element.attribute("path", ""))
                ? project.attribute(element, "path").orElse("")
                : "";
        String address = protocol + ":" + host + ":" + port + slashed(base) + slashed(fixed);
        String login = Authentication.options(connection, name, project);
        endpoint(element, address, Authentication.keys(connection, name), chain);
        return address.replaceFirst("/$", "") + OPTIONS + redirects + login;
    }

    private static void endpoint(Element element, String address, List<String> keys, Chain chain) {
        chain.conversion()
                .endpoint(new ExternalEndpoint(element.place(), ExternalEndpoint.Direction.OUT, "http", address, keys));
    }

    private static String external(
            Element connection, String attribute, String otherwise, String name, MuleProject project) {
        String value = connection.attribute(attribute, otherwise);
        return project.settings().assume(value, otherwise).external(name + "." + attribute, value);
    }

    private static String external(String url, Element element, Chain chain) {
        return url.startsWith("http:computed") || url.startsWith("{{")
                ? url
                : chain.conversion().setting(Names.kebab(chain.route()) + ".url-" + element.line(), url);
    }

    private static boolean isFixed(String path) {
        return !path.contains("#[") && !path.replaceAll("\\$\\{[^}]*}", "").contains("{");
    }

    private static String slashed(String path) {
        String plain = path.replaceFirst("^/+", "");
        return plain.isEmpty() ? "" : "/" + plain.replaceFirst("/$", "");
    }

    private static void computed(Element element, @Nullable String url, Chain chain) throws NotTranslatable {
        String text = url == null ? element.attribute("path", "") : url;
        if (!isFixed(text)) {
            chain.add(Step.variable(url == null ? HttpCall.PATH : HttpCall.ADDRESS, chain.value(text)));
        }
    }

    private static void path(Element element, @Nullable String url, Chain chain) {
        if (!isFixed(url == null ? element.attribute("path", "") : url)) {
            chain.add(Step.call(HttpCall.class, "address"));
        }
    }

    private static void map(Element element, String many, String one, String variable, Chain chain)
            throws NotTranslatable {
        Optional<Element> given = element.child(many);
        if (given.isEmpty()) {
            return;
        }
        List<Element> each = given.get().children(one);
        if (!each.isEmpty()) {
            throw new NotTranslatable(many + " one by one");
        }
        if (!given.get().text().isBlank()) {
            chain.add(Step.variable(variable, chain.value(given.get().text())));
        }
    }

    private static void validate(Element element, Chain chain) {
        Optional<Element> validator = element.child("response-validator");
        Optional<Element> success = validator.flatMap(around -> around.child("success-status-code-validator"));
        Optional<Element> failure = validator.flatMap(around -> around.child("failure-status-code-validator"));
        if (failure.isPresent()) {
            chain.add(Step.call(HttpCall.class, "refuse", failure.get().attribute("values", "400..599")));
        } else {
            String statuses = success.map(element1 -> element1.attribute("values", "200..399"))
                    .orElse("200..399");
            chain.add(Step.call(
                    HttpCall.class, "check", chain.project().settings().text(statuses)));
        }
    }
}
