package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Data formats of Camel 2 and 3, in place where they are used. */
final class DataFormats {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("zip", "zipDeflater"),
            Map.entry("gzip", "gzipDeflater"),
            Map.entry("secureXML", "xmlSecurity"),
            Map.entry("soapjaxb", "soap"),
            Map.entry("soapJaxb", "soap"),
            Map.entry("zipfile", "zipFile"),
            Map.entry("tarfile", "tarFile"),
            Map.entry("univocity-csv", "univocityCsv"),
            Map.entry("univocity-fixed", "univocityFixed"),
            Map.entry("univocity-tsv", "univocityTsv"),
            Map.entry("mime-multipart", "mimeMultipart"),
            Map.entry("jacksonxml", "jacksonXml"),
            Map.entry("fhirJson", "fhirJson"));
    private static final Set<String> GONE =
            Set.of("serialization", "castor", "xmlBeans", "string", "tidyMarkup", "boon", "xstream", "json-johnzon");
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "unmarshalTypeName", "unmarshalType",
            "collectionTypeName", "collectionType",
            "elementNameStrategy", "elementNameStrategyRef",
            "keyOrTrustStoreParametersId", "keyOrTrustStoreParametersRef");

    private final ContextScope scope;

    DataFormats(ContextScope scope) {
        this.scope = scope;
    }

    /** The data format of an id: of the context, or a bean. */
    Node named(String id, Notes notes) {
        Element declared = scope.dataFormats().get(id);
        if (declared != null) {
            return today(Node.of(declared, any -> true), notes);
        }
        Element bean = scope.project().beans().mark(id);
        if (bean == null) {
            throw new BeyondException("there is no data format " + id);
        }
        Optional<String> ofCamel = DataFormatBeans.name(LegacyBeans.className(bean));
        if (ofCamel.isPresent()) {
            return today(DataFormatBeans.node(bean, ofCamel.orElseThrow()), notes);
        }
        return new Node("custom").set("ref", scope.project().beans().use(id, Placeholder.Type.DATA_FORMAT, "", notes));
    }

    /** A data format in today's notation. */
    Node today(Node format, Notes notes) {
        format.take("id");
        if (GONE.contains(format.name())) {
            throw new BeyondException("the data format " + format.name() + " no longer exists");
        }
        if (format.name().equals(XmlJson.NAME)) {
            return XmlJson.node(format, scope, notes);
        }
        format.rename(NAMES.getOrDefault(format.name(), format.name()));
        ATTRIBUTES.forEach(format::renameAttribute);
        if (format.name().equals("json")) {
            json(format, notes);
        }
        if (format.name().equals("bindy") && format.attribute("classType").isEmpty()) {
            throw new BeyondException("Bindy no longer finds its classes in packages: the class has to be named");
        }
        if (format.name().equals("custom")) {
            return named(format.attribute("ref").orElse(""), notes);
        }
        if (format.name().equals("avro") && format.attribute("library").isEmpty()) {
            format.set("library", "ApacheAvro");
        }
        new FormatAttributes(scope).apply(format, notes);
        format.attribute("contextPath").ifPresent(path -> context(path, format, notes));
        return format;
    }

    /** The packages, or the class, that JAXB makes its context of when the route starts. */
    private void context(String path, Node format, Notes notes) {
        if (format.attribute("contextPathIsClassName").filter("true"::equals).isPresent()) {
            FormatAttributes.ownType(path, scope, notes);
            return;
        }
        Stream.of(path.split(":", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.contains("{") && !Classes.library(name + ".ObjectFactory"))
                .forEach(name -> notes.different("the classes of the package " + name
                        + " have to be moved over, or generated, for Jakarta XML Binding"));
    }

    private static void json(Node format, Notes notes) {
        String library = format.attribute("library").orElse("XStream");
        if (library.equals("XStream")) {
            format.set("library", "Jackson");
            notes.different("JSON is read and written with Jackson instead of XStream");
        } else if (library.equals("Johnzon")) {
            format.set("library", "Jsonb");
        }
        format.take("dropRootNode");
        format.take("contentTypeFormat");
    }
}
