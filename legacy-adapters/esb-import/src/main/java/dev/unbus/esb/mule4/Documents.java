package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Compression;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.XmlExtract;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** XML and JSON against schemas, stylesheets, XPath, and what is compressed. */
final class Documents {

    static final Map<String, Processor> TABLE = Map.of(
            "json:validate-schema", Documents::json,
            "xml-module:validate-schema", Documents::xml,
            "xml-module:xslt-transform", Documents::xslt,
            "xml-module:xpath-extract", Documents::xpath,
            "compression:compress", (element, chain) -> compression(element, "compressor", "compress", chain),
            "compression:decompress", (element, chain) -> compression(element, "decompressor", "decompress", chain));

    private Documents() {}

    private static void json(Element element, Chain chain) throws NotTranslatable {
        if (element.child("schema-redirects").isPresent()) {
            throw new NotTranslatable("the schema's addresses lead elsewhere");
        }
        checked(element, "json-validator:" + resource(element.attribute("schema", ""), chain), chain);
        chain.different(element, "text that is no JSON fails as JSON:SCHEMA_NOT_HONOURED, too");
    }

    private static void xml(Element element, Chain chain) throws NotTranslatable {
        String schemas = element.attribute("schemas", "");
        if (schemas.isEmpty() || schemas.contains(",")) {
            throw new NotTranslatable("not one schema: " + schemas);
        } else if (!element.attribute("schemaLanguage", "W3C").equals("W3C")) {
            throw new NotTranslatable("the schema is in " + element.attribute("schemaLanguage", ""));
        }
        checked(element, "validator:" + resource(schemas, chain), chain);
    }

    /** Has an endpoint look at the content; the message goes on as it was. */
    private static void checked(Element element, String uri, Chain chain) throws NotTranslatable {
        String id = chain.project().next("checked");
        chain.add(Step.call(Kept.class, "keep", id));
        content(element, chain);
        chain.add(Step.call(XmlExtract.class, "text")).add(Step.to(uri)).add(Step.call(Kept.class, "restore", id));
    }

    private static void content(Element element, Chain chain) throws NotTranslatable {
        Optional<Element> content = element.child("content");
        if (content.isPresent() && !content.get().text().isBlank()) {
            Messages.payload(content.get().text(), null, chain);
        }
    }

    private static String resource(String path, Chain chain) throws NotTranslatable {
        String plain = chain.project().settings().resolved(path).replaceFirst("^(classpath:|resource:)?/*", "");
        String text = plain.isEmpty() || plain.contains("#[")
                ? null
                : chain.conversion().text(plain);
        if (text == null) {
            throw new NotTranslatable("the file is not among the sources: " + path);
        }
        chain.conversion().resource(plain, text.getBytes(StandardCharsets.UTF_8));
        return plain;
    }

    private static void xslt(Element element, Chain chain) throws NotTranslatable {
        String sheet = element.child("xslt").map(Element::text).orElse("").strip();
        if (sheet.isEmpty() || sheet.contains("#[")) {
            throw new NotTranslatable("the stylesheet is computed");
        }
        String inside = sheet.replaceFirst("(?s)^\\$\\{file::([^}]*)}$", "$1");
        String path = "xslt/" + chain.route() + "-" + chain.project().next("xslt") + ".xsl";
        if (inside.equals(sheet)) {
            chain.conversion().resource(path, sheet.getBytes(StandardCharsets.UTF_8));
        } else {
            path = resource(inside, chain);
        }
        content(element, chain);
        Optional<Element> parameters = element.child("context-properties");
        if (parameters.isPresent() && !parameters.get().text().isBlank()) {
            chain.add(Step.variable(
                            XmlExtract.PARAMETERS, chain.value(parameters.get().text())))
                    .add(Step.call(XmlExtract.class, "parameters"));
        }
        chain.add(Step.call(XmlExtract.class, "text"))
                .add(Step.to("xslt-saxon:" + path))
                .add(Step.mediaType("application/xml"));
    }

    private static void xpath(Element element, Chain chain) throws NotTranslatable {
        String expression = element.attribute("xpath", "");
        if (expression.contains("#[") || expression.contains("$")) {
            throw new NotTranslatable("the XPath is computed: " + expression);
        }
        StringBuilder namespaces = new StringBuilder();
        element.all().filter(part -> part.is("namespace")).forEach(one -> namespaces
                .append(one.attribute("prefix", ""))
                .append('=')
                .append(one.attribute("uri", ""))
                .append('\n'));
        if (element.attribute("namespaceDirectory").isPresent()) {
            throw new NotTranslatable("the namespaces stand elsewhere");
        }
        content(element, chain);
        chain.add(Step.variable(XmlExtract.XPATH, Step.literal(expression)))
                .add(Step.variable(XmlExtract.NAMESPACES, Step.literal(namespaces.toString())))
                .add(Step.call(XmlExtract.class, "extract"))
                .add(Step.noMediaType());
    }

    private static void compression(Element element, String around, String method, Chain chain) throws NotTranslatable {
        boolean gzip = element.child(around)
                .filter(one ->
                        one.children().stream().anyMatch(kind -> kind.name().startsWith("gzip")))
                .isPresent();
        if (!gzip) {
            throw new NotTranslatable("compressed by another format than gzip");
        }
        content(element, chain);
        chain.add(Step.call(Compression.class, method)).add(Step.noMediaType());
    }
}
