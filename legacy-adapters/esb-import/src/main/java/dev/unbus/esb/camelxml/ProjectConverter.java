package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts the files of a project: first what contexts share, then each context, at last the beans around them. */
final class ProjectConverter {

    private final Conversion conversion;
    private final Channels channels = new Channels();

    ProjectConverter(Conversion conversion) {
        this.conversion = conversion;
    }

    void convert() {
        List<Context> contexts = Contexts.of(conversion);
        Project project = Project.of(conversion, channels);
        KeyStores.declare(project);
        RequiredOptions.components(project);
        Sources.contexts(channels, contexts);
        List<ContextConverter> converters = new ArrayList<>();
        for (Context context : contexts) {
            ContextScope scope = scope(project, context);
            Sources.into(channels, context, scope);
            converters.add(new ContextConverter(context, scope));
        }
        converters.forEach(ContextConverter::convert);
        project.configurations().settle(conversion.account());
        beans(project, contexts);
    }

    private ContextScope scope(Project project, Context context) {
        Map<String, String> endpoints = new LinkedHashMap<>();
        Map<String, Element> formats = new LinkedHashMap<>();
        Map<String, Element> handlers = new LinkedHashMap<>();
        List<Element> all = new ArrayList<>(context.members());
        conversion.roots().stream().filter(Vocabulary::container).forEach(root -> all.addAll(root.children()));
        for (Element member : all) {
            String id = member.attribute("id", "");
            beanOf(member).ifPresent(uri -> endpoints.putIfAbsent(id, uri));
            if (!Vocabulary.camel(member)) {
                continue;
            }
            switch (member.name()) {
                case "endpoint" -> endpoints.putIfAbsent(id, address(member));
                case "dataFormats" ->
                    member.children().forEach(format -> formats.putIfAbsent(format.attribute("id", ""), format));
                case "errorHandler", "redeliveryPolicyProfile" -> handlers.putIfAbsent(id, member);
                default -> {}
            }
        }
        return new ContextScope(project, context.name(), endpoints, formats, handlers);
    }

    /** The URI of an element that declares an endpoint of CXF. */
    private static Optional<String> beanOf(Element member) {
        String id = member.attribute("id", "");
        return switch (member.name()) {
            case "cxfEndpoint" -> Optional.of("cxf:bean:" + id);
            case "rsServer", "rsClient" -> Optional.of("cxfrs:bean:" + id);
            default -> Optional.empty();
        };
    }

    /** The URI of an endpoint with the properties that are written below it. */
    private static String address(Element endpoint) {
        StringBuilder uri = new StringBuilder(endpoint.attribute("uri", ""));
        for (Element property : endpoint.children("property")) {
            uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                    .append(property.attribute("key", ""))
                    .append('=')
                    .append(property.attribute("value", ""));
        }
        return uri.toString();
    }

    /** Settles what stands beside the contexts; without a route in XML there is no integration that it could go into. */
    private void beans(Project project, List<Context> contexts) {
        BeanSettling settling = new BeanSettling(project);
        List<Element> open = conversion.roots().stream()
                .filter(Vocabulary::container)
                .flatMap(root -> root.children().stream())
                .toList();
        if (!conversion.flows().isEmpty()) {
            open.forEach(settling::settle);
            return;
        }
        boolean java = contexts.stream().anyMatch(Context::hasJava);
        Outcome outcome = java ? Outcome.DIFFERENT : Outcome.IGNORED;
        String why = java ? JavaOnly.WITH_JAVA : "the XML of the project has no routes that could use it";
        open.forEach(element -> conversion.account().settleRest(element, outcome, why));
    }
}
