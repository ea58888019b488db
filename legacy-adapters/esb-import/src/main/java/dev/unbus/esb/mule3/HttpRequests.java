package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.HttpCredentials;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.HttpServer;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleSettings;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.HttpCall;
import dev.unbus.esb.runtime.mule3.Http;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Requests of {@code http:request}: the outbound properties go out as headers, a status from 400 is an error. */
final class HttpRequests {

    static final Map<String, Processor> TABLE = Map.of("http:request", HttpRequests::request);

    private HttpRequests() {}

    private static void request(Element element, Chain chain) throws NotTranslatable {
        Optional<String> target = element.attribute("target").filter(text -> !text.isBlank());
        if (target.isEmpty()) {
            call(element, chain);
            return;
        }
        Target known = Target.of(target.get())
                .filter(Target::isVariable)
                .orElseThrow(() -> new NotTranslatable("nothing is known to set " + target.get()));
        String id = chain.project().next("target");
        SetPropertyDefinition payload = new SetPropertyDefinition();
        payload.setName(id);
        payload.setExpression(Step.simple("${body}"));
        chain.add(payload);
        call(element, chain);
        chain.add(Step.variable(known.name(), Step.simple("${body}")))
                .add(Step.body(Step.simple("${exchangeProperty." + id + "}")));
    }

    private static void call(Element element, Chain chain) throws NotTranslatable {
        Element config = chain.project()
                .config(element)
                .orElseThrow(
                        () -> new NotTranslatable("there is no configuration " + element.attribute("config-ref", "")));
        String address = address(element, config, chain);
        ExpressionDefinition method = chain.value(element.attribute("method", "GET"));
        Optional<String> source = element.attribute("source");
        parameters(element, chain);
        if (source.isPresent()) {
            chain.add(Step.body(chain.value(source.get())));
        }
        Optional<String> server = computedServer(element, config);
        boolean computed = server.isPresent() || !isFixed(element.attribute("path", ""));
        if (server.isPresent()) {
            chain.add(Step.variable(HttpCall.ADDRESS, chain.value(server.get())));
        } else if (computed) {
            String path = element.attribute("path", "");
            chain.add(Step.variable(HttpCall.PATH, chain.value(path.startsWith("/") ? path.substring(1) : path)));
        }
        chain.add(Step.variable(Http.METHOD, method)).add(Step.call(Http.class, "request"));
        if (computed) {
            chain.add(Step.call(HttpCall.class, "address"));
        }
        chain.add(Step.to(chain.project().sending(address))).add(Step.call(Http.class, "received"));
        validate(element, chain);
    }

    /** The address, where an expression says the server. */
    private static Optional<String> computedServer(Element element, Element config) {
        String server = element.attribute("host", config.attribute("host", "localhost")) + ":"
                + element.attribute("port", config.attribute("port", "80"))
                + slashed(config.attribute("basePath", ""));
        String protocol = config.attribute("protocol", "HTTP").toLowerCase(Locale.ROOT);
        return server.contains("#[") && protocol.matches("https?")
                ? Optional.of(protocol + "://" + server + slashed(element.attribute("path", "")))
                : Optional.empty();
    }

    private static boolean isFixed(String path) {
        return !path.contains("#[") && !path.replaceAll("\\$\\{[^}]*}", "").contains("{");
    }

    private static void parameters(Element element, Chain chain) throws NotTranslatable {
        List<Element> parameters =
                element.child("request-builder").map(Element::children).orElse(List.of());
        for (Element parameter : parameters) {
            String variable =
                    switch (parameter.name()) {
                        case "query-param", "query-params" -> HttpCall.QUERY;
                        case "uri-param", "uri-params" -> HttpCall.URI;
                        case "header", "headers" -> HttpCall.HEADERS;
                        default -> throw new NotTranslatable("there is no rule for " + parameter.qualifiedName());
                    };
            boolean many = parameter.name().endsWith("s");
            String name = many ? "" : parameter.attribute("paramName", parameter.attribute("headerName", ""));
            String value = many ? HttpListeners.expression(parameter) : parameter.attribute("value", "");
            if (name.contains("#[")) {
                throw new NotTranslatable("the name of the parameter is computed: " + name);
            }
            chain.add(Step.variable("MuleValue", chain.value(value))).add(Step.call(Http.class, "put", variable, name));
        }
    }

    private static String address(Element element, Element config, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        MuleSettings settings = project.settings();
        String protocol = HttpServer.protocol(config.attribute("protocol", "HTTP"), chain.project());
        String host = element.attribute("host", config.attribute("host", "localhost"));
        String port = element.attribute("port", config.attribute("port", protocol.equals("https") ? "443" : "80"));
        String base = config.attribute("basePath", "");
        boolean computed = computedServer(element, config).isPresent();
        if ((protocol + host + port + base).contains("#[") && !computed) {
            throw new NotTranslatable("the server is computed: " + host + ":" + port + base);
        }
        String name = Names.kebab(config.attribute("name", "http"));
        String path = element.attribute("path", "");
        String fixed = isFixed(path) ? settings.text(path) : "";
        settings.assume(host, "localhost").assume(port, protocol.equals("https") ? "443" : "80");
        String address = computed
                ? protocol + ":computed"
                : protocol + ":"
                        + Settings.of(project, name + ".host", host) + ":"
                        + Settings.of(project, name + ".port", port)
                        + slashed(settings.text(base)) + slashed(fixed);
        String login = login(config, name, settings);
        List<String> keys = login.isEmpty()
                ? List.of()
                : login.contains("oauth2")
                        ? List.of(name + ".client-id", name + ".client-secret")
                        : List.of(name + ".username", name + ".password");
        chain.conversion().endpoint(new ExternalEndpoint(element.place(), Direction.OUT, "http", address, keys));
        String timeout = element.attribute("responseTimeout", config.attribute("responseTimeout", "10000"));
        if (timeout.contains("#[")) {
            throw new NotTranslatable("the time limit is computed: " + timeout);
        }
        boolean proxy = config.attribute("proxy-ref").isPresent()
                || config.children().stream().anyMatch(part -> part.name().endsWith("proxy"));
        chain.project().configured(config, proxy ? "requests go to the server itself, not through the proxy" : "");
        return address + "?throwExceptionOnFailure=false&copyHeaders=false&followRedirects="
                + element.attribute("followRedirects", config.attribute("followRedirects", "true"))
                + "&responseTimeout=" + settings.assume(timeout, "10000").text(timeout) + login;
    }

    private static String slashed(String path) {
        String plain = path.replaceFirst("^/+", "").replaceFirst("/$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }

    private static String login(Element config, String name, MuleSettings settings) throws NotTranslatable {
        for (Element part : config.children()) {
            if (part.is("client-credentials-grant-type")) {
                return credentials(part, name, settings);
            } else if (part.namespace().contains("oauth2") || part.name().matches("(digest|ntlm)-authentication")) {
                throw new NotTranslatable("the request signs in by " + part.qualifiedName());
            }
        }
        Optional<Element> basic = config.child("basic-authentication");
        if (basic.isEmpty()) {
            return "";
        }
        return HttpCredentials.basic(
                settings.external(name + ".username", basic.get().attribute("username", "")),
                settings.external(name + ".password", basic.get().attribute("password", "")),
                basic.get().attribute("preemptive", "false").equals("true"));
    }

    /** A token that is got by the credentials of the client, and got anew when its time is over. */
    private static String credentials(Element grant, String name, MuleSettings settings) throws NotTranslatable {
        Optional<Element> request = grant.child("token-request");
        String url = request.map(one -> one.attribute("tokenUrl", "")).orElse("");
        String scopes = grant.attribute("scopes", "");
        boolean extracts = request.stream()
                .flatMap(Element::all)
                .anyMatch(one -> one.is("custom-parameter")
                        || !one.attribute("accessToken", "access_token").contains("access_token"));
        if (url.isEmpty() || extracts || (url + scopes).contains("#[")) {
            throw new NotTranslatable("a token that is asked for in a way of its own");
        }
        return HttpCredentials.client(
                settings.external(name + ".authorization-url", url),
                settings.external(name + ".client-id", grant.attribute("clientId", "")),
                settings.external(name + ".client-secret", grant.attribute("clientSecret", "")),
                scopes.isEmpty() ? "" : settings.external(name + ".scopes", scopes));
    }

    private static void validate(Element element, Chain chain) {
        Optional<Element> failure = element.child("failure-status-code-validator");
        Optional<Element> success = element.child("success-status-code-validator");
        String statuses = failure.or(() -> success)
                .map(validator -> validator.attribute("values", ""))
                .filter(values -> values.matches("[\\d.,\\s]+"))
                .orElse("200..399");
        chain.add(Step.call(Http.class, failure.isPresent() ? "refuse" : "check", statuses));
    }
}
