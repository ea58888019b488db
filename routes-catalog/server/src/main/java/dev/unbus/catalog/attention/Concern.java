package dev.unbus.catalog.attention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs a person now.
 *
 * @param kind what it is
 * @param severity how bad that is
 * @param integration whose it is, as {@code team/flow}
 * @param route the route that it is about
 * @param group the group of failed messages that it is about
 * @param text the same in a sentence
 * @param messages how many messages it is about: more are worse
 */
@Schema(name = "Concern")
public record Concern(
        Kind kind,
        Severity severity,
        @Nullable String integration,
        @Nullable String route,
        @Nullable String group,
        String text,
        @JsonIgnore @Schema(hidden = true) long messages) {

    /** The worst first. */
    public static final Comparator<Concern> WORST_FIRST = Comparator.comparing(Concern::kind)
            .thenComparing(Concern::messages, Comparator.reverseOrder())
            .thenComparing(Concern::text);

    /** One about an integration. */
    public static Concern of(Kind kind, String integration, String text) {
        return new Concern(kind, kind.severity(), integration, null, null, text, 0);
    }

    /** One about a route and that many messages. */
    static Concern of(Kind kind, String integration, String route, String text, long messages) {
        return new Concern(kind, kind.severity(), integration, route, null, text, messages);
    }
}
