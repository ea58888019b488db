package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;

/** {@code xslt}: the style sheet becomes a resource. */
final class StyleSheets {

    void xslt(Element xslt, Flow flow) {
        String key = xslt.attribute("key").orElseThrow(() -> new Unconvertible("the style sheet is not said"));
        if (xslt.attribute("source").isPresent() || xslt.attribute("target").isPresent()) {
            throw new Unconvertible("only a part of the message is transformed");
        }
        String text = flow.estate()
                .resources()
                .content(key, xslt)
                .filter(found -> found.contains("stylesheet") || found.contains("transform"))
                .orElseThrow(() -> new Unconvertible("the style sheet " + key + " is not among the sources"));
        if (text.contains("<!DOCTYPE")) {
            throw new Unconvertible("the style sheet has a document type");
        }
        String path = flow.estate().resources().write("xslt", key, "xsl", text);
        for (Element property : xslt.children("property")) {
            flow.add(Model.header(property.attribute("name", ""), new Expressions(property, flow).of(property)));
        }
        boolean two = text.contains("version=\"2.0\"") || text.contains("version='2.0'");
        flow.add(
                Model.body(new Expressions(xslt, flow).value("$body/child::*[1]", "OM")),
                Model.to((two ? "xslt-saxon:" : "xslt:") + path));
        flow.estate().account().converted(xslt);
    }
}
