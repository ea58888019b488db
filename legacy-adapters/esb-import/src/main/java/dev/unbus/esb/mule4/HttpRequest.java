package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.HttpServer;
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
        String method = element.attribute("method", "GET");
        String url = element.attribute("url").orElse(null);
        String address = address(element, url, chain);
        map(element, "query-params", "default-query-params", HttpCall.QUERY, chain);
        map(element, "headers", "default-headers", HttpCall.HEADERS, chain);
        map(element, "uri-params", "", HttpCall.URI, chain);
        computed(element, url, chain);
        if (method.contains("#[")) {
            chain.add(Step.variable(HttpCall.METHOD, chain.value(method)));
        }
        Optional<Element> body = element.child("body");
        if (body.isPresent() && !body.get().text().isBlank()) {
            Messages.payload(body.get().text(), null, chain);
        }
        Correlations.sent(element, chain);
        chain.add(
                method.contains("#[")
                        ? Step.call(HttpCall.class, "prepare")
                        : Step.call(HttpCall.class, "prepare", method.toUpperCase(Locale.ROOT)));
        path(element, chain);
        chain.add(Step.to(address));
        Sources.output(element, "outputMimeType", chain);
        chain.add(Step.call(Received.class, "text"));
        validate(element, chain);
        if (!element.attribute("sendBodyMode", "AUTO").equals("AUTO")) {
            chain.different(element, "GET, HEAD and OPTIONS are sent without a body, all others with one");
        }
    }

    /** The endpoint: without what is computed, which goes to a header. */
    private static String address(Element element, @Nullable String url, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        Optional<Element> known = project.config(element);
        known.ifPresent(config -> project.configured(config, proxied(config)));
        if (url != null) {
            String address =
                    url.contains("#[") ? "http:computed" : project.settings().text(url);
            endpoint(element, url, List.of(), chain);
            return external(address, element, chain) + options(element, known, chain);
        }
        Element config = known.orElseThrow(
                () -> new NotTranslatable("there is no configuration " + element.attribute("config-ref", "")));
        Element connection = config.child("request-connection").orElse(config);
        String protocol = HttpServer.protocol(connection.attribute("protocol", "HTTP"), project);
        String name = Names.kebab(config.attribute("name", "http"));
        String host = external(connection, "host", "localhost", name, project);
        String port = external(connection, "port", protocol.equals("https") ? "443" : "80", name, project);
        String base = project.attribute(config, "basePath").orElse("");
        String fixed = isFixed(element) ? project.attribute(element, "path").orElse("") : "";
        String address = protocol + ":" + host + ":" + port + slashed(base) + slashed(fixed);
        String login = Authentication.options(connection, name, project);
        endpoint(element, address, Authentication.keys(connection, name), chain);
        return address.replaceFirst("/$", "") + options(element, known, chain) + login;
    }

    /** Redirects and the time limit; ten seconds unless it is told otherwise. */
    private static String options(Element element, Optional<Element> config, Chain chain) throws NotTranslatable {
        String redirects = given(element, config, "followRedirects", "true");
        String timeout = given(element, config, "responseTimeout", "10000");
        if (redirects.contains("#[") || timeout.contains("#[")) {
            throw new NotTranslatable("the time limit or whether redirects are followed is computed");
        }
        return OPTIONS + chain.project().settings().assume(redirects, "true").text(redirects)
                + (element.attribute("method", "GET").matches("(?i)DELETE|.*#\\[.*") ? "&deleteWithBody=true" : "")
                + "&responseTimeout="
                + chain.project().settings().assume(timeout, "10000").text(timeout);
    }

    private static String given(Element element, Optional<Element> config, String key, String otherwise) {
        return element.attribute(key)
                .or(() -> config.flatMap(around -> around.attribute(key)))
                .orElse(otherwise);
    }

    private static String proxied(Element config) {
        boolean proxy = config.all()
                .anyMatch(part ->
                        part.is("proxy-config") || part.attribute("proxyConfig").isPresent());
        return proxy ? "requests go to the server itself, not through the proxy" : "";
    }

    private static void endpoint(Element element, String address, List<String> keys, Chain chain) {
        chain.conversion()
                .endpoint(new ExternalEndpoint(element.place(), ExternalEndpoint.Direction.OUT, "http", address, keys));
    }

    private static String external(
            Element connection, String attribute, String otherwise, String name, MuleProject project) {
        String value = connection.attribute(attribute, otherwise);
        if (attribute.equals("host") && connection.attribute(attribute).isEmpty()) {
            project.settings().absent(name + "." + attribute, otherwise);
        }
        return project.settings().assume(value, otherwise).external(name + "." + attribute, value);
    }

    private static String external(String url, Element element, Chain chain) {
        return url.startsWith("http:computed") || url.startsWith("{{")
                ? url
                : chain.conversion().setting(Names.kebab(chain.route()) + ".url-" + element.line(), url);
    }

    /** Whether nothing in the path or address is put in for a message. */
    private static boolean isFixed(Element element) {
        String text = element.attribute("url").orElseGet(() -> element.attribute("path", ""));
        boolean filled = element.child("uri-params")
                .filter(given -> !given.text().isBlank())
                .isPresent();
        return !text.contains("#[")
                && !text.replaceAll("\\$\\{[^}]*}", "").contains("{")
                && !(filled && text.contains("${"));
    }

    private static String slashed(String path) {
        String plain = path.replaceFirst("^/+", "");
        return plain.isEmpty() ? "" : "/" + plain.replaceFirst("/$", "");
    }

    private static void computed(Element element, @Nullable String url, Chain chain) throws NotTranslatable {
        if (!isFixed(element)) {
            String text = url == null ? element.attribute("path", "") : url;
            chain.add(Step.variable(url == null ? HttpCall.PATH : HttpCall.ADDRESS, chain.value(text)));
        }
    }

    private static void path(Element element, Chain chain) {
        if (!isFixed(element)) {
            chain.add(Step.call(HttpCall.class, "address"));
        }
    }

    /** Parameters of the request, behind those that its configuration has for all requests. */
    private static void map(Element element, String many, String all, String variable, Chain chain)
            throws NotTranslatable {
        Optional<Element> given = element.child(many);
        Optional<Element> common = all.isEmpty()
                ? Optional.empty()
                : chain.project().config(element).flatMap(config -> config.child(all));
        if (given.isPresent() && !given.get().children().isEmpty()) {
            throw new NotTranslatable(many + " one by one");
        }
        if (given.isPresent() && !given.get().text().isBlank()) {
            chain.add(Step.variable(variable, chain.value(given.get().text())));
        }
        for (Element one : common.map(Element::children).orElse(List.of())) {
            String value = one.attribute("value", "");
            chain.add(Step.variable("MuleValue", chain.value(value)))
                    .add(Step.call(HttpCall.class, "add", variable, one.attribute("key", "")));
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
