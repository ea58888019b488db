package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.HttpCredentials;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.HttpCall;
import dev.unbus.esb.runtime.mule3.Http;
import dev.unbus.esb.weave.NotTranslatable;

/** Endpoints of the older transport for HTTP that messages go to. */
final class HttpOutbound {

    private static final String QUERY = "MuleTransportQuery";

    private HttpOutbound() {}

    /** Where a request goes: the path, what it asks, and whether an expression is part of server or path. */
    private record Where(String server, String path, String query) {

        static Where of(Endpoint endpoint) throws NotTranslatable {
            String all = endpoint.get("path", "").replaceFirst("^/+", "");
            int question = question(all);
            Where where = new Where(
                    endpoint.get("host", "localhost") + ":" + endpoint.get("port", port(endpoint)),
                    question < 0 ? all : all.substring(0, question),
                    question < 0 ? endpoint.get(Endpoint.QUERY, "") : all.substring(question + 1));
            if (isCut(where.path) || isCut(where.query)) {
                throw new NotTranslatable("the address is computed with a question mark: " + all);
            }
            return where;
        }

        boolean isComputed() {
            return (server + path).contains("#[");
        }

        boolean asksComputed() {
            return query.contains("#[");
        }
    }

    static void to(Endpoint endpoint, Chain chain) throws NotTranslatable {
        MuleProject project = chain.project();
        Where where = Where.of(endpoint);
        String address = address(endpoint, where, project);
        Outbound.note(endpoint, "http", where.isComputed() ? where.server + "/" + where.path : address, chain);
        prepare(endpoint, where, chain);
        String timeout = endpoint.get("responseTimeout", "10000");
        project.settings().assume(timeout, "10000");
        String query = where.query.isEmpty() || where.asksComputed()
                ? ""
                : "&" + project.settings().text(where.query);
        chain.add(Step.to(project.sending(address + "?throwExceptionOnFailure=false&copyHeaders=false&responseTimeout="
                        + project.settings().text(timeout) + query + login(endpoint, project))))
                .add(Step.call(Http.class, "received"));
        if (!endpoint.isRequestResponse(true)) {
            chain.different(endpoint.element(), "waits for the answer, which becomes the payload");
        }
        if (endpoint.get("exceptionOnMessageError", "true").equals("true")) {
            chain.add(Step.call(Http.class, "check", "200..399"));
        }
    }

    private static String port(Endpoint endpoint) {
        return endpoint.scheme().equals("https") ? "443" : "80";
    }

    private static String address(Endpoint endpoint, Where where, MuleProject project) throws NotTranslatable {
        if (where.isComputed()) {
            return endpoint.scheme() + ":computed";
        }
        return endpoint.scheme()
                + ":" + endpoint.external("host", "localhost", project)
                + ":" + endpoint.external("port", port(endpoint), project)
                + (where.path.isEmpty() ? "" : "/" + project.settings().text(where.path));
    }

    /** Makes the message the request; what expressions say of its address is evaluated before. */
    private static void prepare(Endpoint endpoint, Where where, Chain chain) throws NotTranslatable {
        if (where.isComputed()) {
            String address = endpoint.scheme() + "://" + where.server + "/" + where.path;
            chain.add(Step.variable(HttpCall.ADDRESS, chain.value(address)));
        }
        if (where.asksComputed()) {
            chain.add(Step.variable(QUERY, chain.value(where.query)));
        }
        chain.add(Step.variable(Http.METHOD, chain.value(endpoint.get("method", "POST"))))
                .add(Step.call(Http.class, "request"));
        if (where.isComputed()) {
            chain.add(Step.call(HttpCall.class, "address"));
        }
        if (where.asksComputed()) {
            chain.add(Step.header("CamelHttpQuery", Step.simple("${variable." + QUERY + "}")));
        }
    }

    private static String login(Endpoint endpoint, MuleProject project) throws NotTranslatable {
        return endpoint.get("user").isEmpty()
                ? ""
                : HttpCredentials.basic(
                        endpoint.external("user", "", project), endpoint.external("password", "", project), false);
    }

    /** Whether an expression was cut at a question mark in it. */
    private static boolean isCut(String text) {
        return text.replaceAll("[^\\[]", "").length()
                != text.replaceAll("[^]]", "").length();
    }

    /** The place of the question mark before a query; one in an expression is none. */
    private static int question(String path) {
        int depth = 0;
        for (int at = 0; at < path.length(); at++) {
            char next = path.charAt(at);
            if (next == '[') {
                depth++;
            } else if (next == ']') {
                depth--;
            } else if (next == '?' && depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
