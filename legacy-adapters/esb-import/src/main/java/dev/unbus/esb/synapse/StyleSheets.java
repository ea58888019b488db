package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.model.RemoveHeaderDefinition;

/** {@code xslt}: the style sheet becomes a resource. */
final class StyleSheets {

    private static final Set<String> BY_CAMEL = Set.of("in", "out", "exchange");

    void xslt(Element xslt, Flow flow) {
        String key = xslt.attribute("key").orElseThrow(() -> new Unconvertible("the style sheet is not said"));
        for (Element property : xslt.children("property")) {
            flow.add(Model.header(property.attribute("name", ""), new Expressions(property, flow).of(property)));
        }
        String target = target(xslt, flow);
        if (!target.isEmpty()) {
            flow.add(Model.property("SynapseKept", Model.simple("${bodyAs(String)}")));
        }
        flow.add(Model.body(new Expressions(xslt, flow).value(xslt.attribute("source", "$body/child::*[1]"), "OM")));
        if (ComputedName.is(key)) {
            ComputedName.of(xslt, key, flow)
                    .choose("", (name, inner) -> inner.add(Model.to(address(name, xslt, inner))));
        } else {
            flow.add(Model.to(address(key, xslt, flow)));
        }
        for (Element property : xslt.children("property")) {
            flow.add(new RemoveHeaderDefinition(property.attribute("name", "")));
        }
        if (!target.isEmpty()) {
            back(xslt, target, flow);
        }
        flow.estate().account().converted(xslt);
        seen(xslt, key, flow).ifPresent(name -> flow.estate()
                .besides(xslt, "its parameter " + name + " has the value of a property of that name, too"));
    }

    /** A parameter of the style sheet that it is not given, and that Camel takes out of the message. */
    private static Optional<String> seen(Element xslt, String key, Flow flow) {
        Set<String> given = xslt.children("property").stream()
                .map(property -> property.attribute("name", ""))
                .collect(Collectors.toSet());
        Set<String> set = flow.estate().conversion().roots().stream()
                .flatMap(Element::all)
                .filter(each -> each.is("property")
                        && !each.parent().map(up -> up.is("xslt")).orElse(false))
                .map(each -> each.attribute("name", ""))
                .collect(Collectors.toSet());
        String text = ComputedName.is(key)
                ? ""
                : flow.estate().resources().content(key, xslt).orElse("");
        return parameters(text).stream()
                .filter(name -> !given.contains(name) && (set.contains(name) || BY_CAMEL.contains(name)))
                .findFirst();
    }

    private static List<String> parameters(String styleSheet) {
        try {
            return XmlReader.read("style sheet", styleSheet.getBytes(StandardCharsets.UTF_8)).children("param").stream()
                    .map(parameter -> parameter.attribute("name", ""))
                    .toList();
        } catch (SourceException malformed) {
            return List.of();
        }
    }

    /** The name of the property that takes the result, or where in the message it goes; empty for the place of the payload. */
    private static String target(Element xslt, Flow flow) {
        String target =
                xslt.attribute("target").or(() -> xslt.attribute("source")).orElse("");
        if (target.isEmpty() || target.matches("[\\w.-]+")) {
            return target;
        }
        return new Expressions(xslt, flow).text(target);
    }

    /** The old message again, with the result in the place of what it was made from, or in a property. */
    private static void back(Element xslt, String target, Flow flow) {
        boolean property = xslt.attribute("target").isPresent();
        flow.add(
                Model.property(
                        property ? target : "SynapseReceived",
                        new Expressions(xslt, flow).value("get-property('SynapsePayload')", "OM")),
                Model.body(Model.simple("${exchangeProperty.SynapseKept}")));
        if (!property) {
            String declared = Model.namespaces(xslt, target)
                    + Model.declare("target", target)
                    + Model.declare("action", "replace");
            flow.add(Model.body(Model.language("synapse-enrich", declared + "get-property('SynapseReceived')")));
        }
    }

    /** A style sheet that another imports by a location. */
    private static void imported(Element resource, Flow flow) {
        String key = resource.attribute("key", "");
        String location = resource.attribute("location", "");
        if (!location.matches("[\\w-][\\w.-]*")) {
            throw new Unconvertible("no name of a style sheet: " + location);
        }
        String text = flow.estate()
                .resources()
                .content(key, resource)
                .orElseThrow(() -> new Unconvertible("the style sheet " + key + " is not among the sources"));
        flow.estate().conversion().resource("xslt/" + location, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(String key, Element xslt, Flow flow) {
        String text = flow.estate()
                .resources()
                .content(key, xslt)
                .filter(found -> found.contains("stylesheet") || found.contains("transform"))
                .orElseThrow(() -> new Unconvertible("the style sheet " + key + " is not among the sources"));
        if (text.contains("<!DOCTYPE")) {
            throw new Unconvertible("the style sheet has a document type");
        }
        for (Element resource : xslt.children("resource")) {
            imported(resource, flow);
        }
        boolean two = text.contains("version=\"2.0\"") || text.contains("version='2.0'");
        return (two ? "xslt-saxon:" : "xslt:") + flow.estate().resources().write("xslt", key, "xsl", text);
    }
}
