package dev.unbus.esb.mule;

import dev.unbus.esb.runtime.mule.HttpAnswer;
import dev.unbus.esb.runtime.mule.Received;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Locale;
import org.apache.camel.LoggingLevel;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.TryDefinition;

/** A flow behind the HTTP server of the platform: the payload is the answer, an error is one with status 500. */
public final class HttpServer {

    private HttpServer() {}

    /** Adds what makes the message the answer, or the answer after an error: status, headers, body. */
    @FunctionalInterface
    public interface Answer {

        /**
         * Adds steps.
         *
         * @throws NotTranslatable when an expression is beyond
         */
        void add(Chain chain) throws NotTranslatable;
    }

    /**
     * The endpoint of a path of Mule, which may end in {@code /*} and hold {@code {parameters}}.
     *
     * @param methods in any case, separated by commas; empty for all
     * @throws NotTranslatable when there is a star elsewhere
     */
    public static String uri(String path, String methods) throws NotTranslatable {
        String plain = "/" + path.replaceFirst("^/+", "").replaceFirst("/?\\*$", "");
        if (plain.contains("*") || plain.contains("#[")) {
            throw new NotTranslatable("the path matches by a pattern: " + path);
        }
        StringBuilder uri = new StringBuilder("platform-http:").append(plain);
        char separator = '?';
        if (path.endsWith("*")) {
            uri.append(separator).append("matchOnUriPrefix=true");
            separator = '&';
        }
        String upper = methods.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        if (!upper.isEmpty() && !upper.equals("*")) {
            uri.append(separator).append("httpMethodRestrict=").append(upper);
        }
        return uri.toString();
    }

    /**
     * Adds the flow between request and answer.
     *
     * @param chain of the route, behind its source
     * @param path of the listener, with what its configuration puts before it
     * @param base what its configuration puts before it
     * @param success what makes the answer of the message
     * @param failure the same after an error
     */
    public static void serve(FlowBody flow, Chain chain, String path, String base, Answer success, Answer failure)
            throws NotTranslatable {
        chain.add(Step.call(Received.class, "request", path, base));
        TryDefinition attempt = new TryDefinition();
        Chain inside = chain.in(attempt);
        flow.flow(inside);
        success.add(inside);
        inside.add(Step.call(HttpAnswer.class, "send", 200));
        Chain failed = chain.errors().caught(chain, attempt);
        LogDefinition log = new LogDefinition("${exception.message}");
        log.setLoggingLevel(LoggingLevel.ERROR.name());
        failed.add(log);
        failure.add(failed);
        failed.add(Step.call(HttpAnswer.class, "send", 500));
        chain.add(attempt);
    }

    /** The listener's path below the base path of its configuration. */
    public static String path(Element listener, MuleProject project) {
        String path = project.attribute(listener, "path").orElse("/");
        String resolved = project.settings().resolved(listener.attribute("path", "/"));
        String one = resolved.endsWith("*") ? resolved : path; // a setting cannot say that all paths below are meant
        return ("/" + base(listener, project) + "/" + one).replaceAll("/{2,}", "/");
    }

    /** The scheme of a configuration of requests: of a placeholder its value, or what stands in for it. */
    public static String protocol(String given, MuleProject project) {
        String value = project.settings().resolved(given).toLowerCase(Locale.ROOT);
        if (value.matches("https?")) {
            return value;
        }
        project.settings().absent("the protocol " + given, "http");
        return "http";
    }

    /** The base path of the listener's configuration; empty for none. */
    public static String base(Element listener, MuleProject project) {
        return project.config(listener)
                .flatMap(element -> project.attribute(element, "basePath"))
                .orElse("");
    }
}
