package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.DataFormatModel;

/** Data formats that are beans of Camel's own classes stand where they are used. */
final class DataFormatBeans {

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog();
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("JacksonDataFormat", "jackson"),
            Map.entry("GsonDataFormat", "gson"),
            Map.entry("JaxbDataFormat", "jaxb"),
            Map.entry("BindyCsvDataFormat", "bindyCsv"),
            Map.entry("BindyFixedLengthDataFormat", "bindyFixed"),
            Map.entry("BindyKeyValuePairDataFormat", "bindyKvp"),
            Map.entry("HL7DataFormat", "hl7"),
            Map.entry("CsvDataFormat", "csv"),
            Map.entry("ZipFileDataFormat", "zipFile"),
            Map.entry("TarFileDataFormat", "tarFile"),
            Map.entry("Base64DataFormat", "base64"),
            Map.entry("PGPDataFormat", "pgp"),
            Map.entry("JacksonXMLDataFormat", "jacksonXml"),
            Map.entry("AvroDataFormat", "avro"),
            Map.entry("XmlJsonDataFormat", XmlJson.NAME),
            Map.entry("ProtobufDataFormat", "protobuf"));
    /** Elements that stand for several formats, and the attribute that says which. */
    private static final Map<String, String[]> KINDS = Map.of(
            "jackson", new String[] {"json", "library", "Jackson"},
            "gson", new String[] {"json", "library", "Gson"},
            "bindyCsv", new String[] {"bindy", "type", "Csv"},
            "bindyFixed", new String[] {"bindy", "type", "Fixed"},
            "bindyKvp", new String[] {"bindy", "type", "KeyValue"});

    private static final Map<String, String> ARGUMENTS = Map.of(
            "jackson", "unmarshalType",
            "gson", "unmarshalType",
            "jaxb", "contextPath",
            "bindyCsv", "classType",
            "bindyFixed", "classType",
            "bindyKvp", "classType",
            "jacksonXml", "unmarshalType");

    private DataFormatBeans() {}

    /** The name of a data format's class; empty for a class that is none. */
    static Optional<String> name(String className) {
        return className.startsWith("org.apache.camel.")
                ? Optional.ofNullable(NAMES.get(className.substring(className.lastIndexOf('.') + 1)))
                : Optional.empty();
    }

    /**
     * The element that stands for a bean.
     *
     * @throws BeyondException when the bean is set to what the element cannot be
     */
    static Node node(Element bean, String name) {
        DataFormatModel model = CATALOG.dataFormatModel(name);
        String[] kind = KINDS.getOrDefault(name, new String[] {name});
        Node node = new Node(kind[0]);
        if (kind.length > 1) {
            node.set(kind[1], kind[2]);
        }
        for (Element property : bean.children("property")) {
            String key = property.attribute("name", "").replaceFirst("^unmarshalTypeName$", "unmarshalType");
            boolean known = model == null
                    ? name.equals(XmlJson.NAME) && XmlJson.OPTIONS.contains(key)
                    : model.getOptions().stream()
                            .anyMatch(option -> option.getName().equals(key));
            node.set(key, plain(bean, property, known));
        }
        for (Element argument : bean.children()) {
            if (argument.is("constructor-arg") || argument.is("argument")) {
                String key = ARGUMENTS.get(name);
                node.set(
                        String.valueOf(key),
                        plain(bean, argument, key != null && node.attribute(key).isEmpty()));
            }
        }
        return node;
    }

    private static String plain(Element bean, Element holder, boolean known) {
        return LibraryBeans.value(holder)
                .filter(value -> known)
                .orElseThrow(() ->
                        new BeyondException("the data format " + bean.attribute("id", "") + " has to be set up anew"));
    }
}
