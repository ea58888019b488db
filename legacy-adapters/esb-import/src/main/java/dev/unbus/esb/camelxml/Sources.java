package dev.unbus.esb.camelxml;

import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the routes of a context take from: channels that others may send to, and whether somebody waits for the answer. */
final class Sources {

    private static final Set<String> ANSWERED = Set.of(
            "cxf",
            "cxfrs",
            "http",
            "jetty",
            "netty-http",
            "netty4-http",
            "platform-http",
            "rest",
            "restlet",
            "servlet",
            "spark-rest",
            "spring-ws",
            "undertow",
            "websocket");

    private static final Pattern COMPUTED =
            Pattern.compile("\\b(direct|seda|disruptor):(//)?[A-Za-z0-9_.:-]*\\$(simple)?\\{");

    private Sources() {}

    /** Notes which contexts say nothing of themselves, and which compute the names of channels. */
    static void contexts(Channels channels, List<Context> contexts) {
        List<Context> open = contexts.stream()
                .filter(context -> !Vocabulary.context(context.holder()))
                .toList();
        open.forEach(context -> channels.open(context.name()));
        if (open.isEmpty() && contexts.size() > 1) {
            contexts.stream().filter(Sources::computes).forEach(context -> channels.computes(context.name()));
        }
    }

    private static boolean computes(Context context) {
        return context.members().stream()
                .flatMap(Element::all)
                .flatMap(element -> Stream.concat(element.attributes().values().stream(), Stream.of(element.text())))
                .anyMatch(text -> COMPUTED.matcher(text).find());
    }

    /** Notes the channels of all routes of a context. */
    static void into(Channels channels, Context context, ContextScope scope) {
        context.members().stream().flatMap(member -> froms(member, scope)).forEach(from -> {
            EndpointUri uri = EndpointUri.parse(address(from, scope));
            String name = scope.project().properties().withValues(uri.barePath());
            switch (uri.scheme()) {
                case "direct" -> channels.source("direct", context.name(), name);
                case "direct-vm" -> channels.source("direct", Channels.SHARED, name);
                case "seda", "disruptor" -> channels.source("seda", context.name(), name);
                case "vm", "disruptor-vm" -> channels.source("seda", Channels.SHARED, name);
                default -> {}
            }
        });
    }

    private static Stream<Element> froms(Element member, ContextScope scope) {
        return switch (member.name()) {
            case "route" -> member.children("from").stream();
            case "templatedRoute" -> ofTemplate(member, scope);
            case "rest" ->
                member.children().stream()
                        .filter(Vocabulary::verb)
                        .flatMap(verb -> verb.children("route").stream())
                        .flatMap(route -> route.children("from").stream());
            default -> Stream.of();
        };
    }

    private static Stream<Element> ofTemplate(Element templated, ContextScope scope) {
        try {
            return RouteTemplates.filled(templated, scope.conversion()).children("from").stream();
        } catch (BeyondException none) {
            return Stream.of();
        }
    }

    /** The URI that a source names, itself or by reference. */
    static String address(Element from, ContextScope scope) {
        String uri = from.attribute("uri", "");
        String ref = from.attribute("ref").orElse(uri.startsWith("ref:") ? uri.substring(4) : "");
        String address = ref.isEmpty()
                ? OpenBeginnings.named(uri, scope).orElse(uri)
                : scope.endpoint(ref).orElse(uri);
        return OpenBeginnings.known(address, scope.project().properties());
    }

    /** Whether somebody waits for what the routes answer: asked of the source alone. */
    static boolean answered(Element from, ContextScope scope) {
        EndpointUri uri = EndpointUri.parse(address(from, scope));
        String scheme = scope.project().beans().componentScheme(uri.scheme()).orElse(uri.scheme());
        String pattern = uri.option("exchangePattern").orElse("");
        boolean sync = (scheme.startsWith("netty") || scheme.startsWith("mina"))
                && !uri.option("sync").orElse("true").equals("false");
        return pattern.isEmpty() ? ANSWERED.contains(scheme) || sync : pattern.equals("InOut");
    }
}
