package dev.unbus.cli.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.SpecVersionDetector;
import dev.unbus.cli.console.Xml;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.wsdl.WSDLException;
import javax.wsdl.factory.WSDLFactory;
import javax.wsdl.xml.WSDLReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads contracts by the parsers of their languages: OpenAPI, WSDL, XML Schema, JSON Schema. */
final class ContractFile {

    private static final ObjectMapper YAML = new YAMLMapper();

    private ContractFile() {}

    /**
     * What is wrong with a contract.
     *
     * @param line counted from 1; the first when the parser does not tell
     * @param sentence the parser's words
     */
    record Problem(int line, String sentence) {}

    /** The first thing that the parser of its language does not accept; files in other languages are left alone. */
    static Optional<Problem> problem(Path file) {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".wsdl")) {
                return wsdl(file);
            }
            if (name.endsWith(".xsd")) {
                return xmlSchema(file);
            }
            return name.matches(".*\\.(?:json|ya?ml)") ? document(file) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            return problem(line, "it is neither JSON nor YAML");
        } catch (SAXParseException malformed) {
            return problem(malformed.getLineNumber(), firstLine(malformed.getMessage()));
        } catch (SAXException | WSDLException malformed) {
            return problem(1, firstLine(malformed.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** True when it is in a language for APIs. */
    static boolean isOfAnApi(Path file) {
        try {
            return file.toString().endsWith(".wsdl")
                    || YAML.readTree(file.toFile()).has("openapi");
        } catch (IOException malformed) {
            return false;
        }
    }

    private static Optional<Problem> wsdl(Path file) throws IOException, SAXException, WSDLException {
        Document document = Xml.tree(Files.readString(file));
        WSDLReader reader = WSDLFactory.newInstance().newWSDLReader();
        reader.setFeature("javax.wsdl.verbose", false);
        reader.setFeature("javax.wsdl.importDocuments", false);
        boolean serves = !reader.readWSDL(file.toUri().toString(), document)
                .getPortTypes()
                .isEmpty();
        return serves ? Optional.empty() : problem(1, "it has no port type");
    }

    private static Optional<Problem> xmlSchema(Path file) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.newSchema(new StreamSource(file.toFile()));
        return Optional.empty();
    }

    private static Optional<Problem> document(Path file) throws IOException {
        JsonNode document = YAML.readTree(file.toFile());
        if (document.has("openapi")) {
            return openApi(file);
        }
        return document.has("$schema") || file.toString().endsWith(".schema.json")
                ? jsonSchema(document)
                : Optional.empty();
    }

    private static Optional<Problem> openApi(Path file) throws IOException {
        List<String> messages = new OpenAPIV3Parser()
                .readContents(Files.readString(file), null, new ParseOptions(), file.toString())
                .getMessages();
        return messages == null || messages.isEmpty() ? Optional.empty() : problem(1, firstLine(messages.get(0)));
    }

    private static Optional<Problem> jsonSchema(JsonNode document) {
        SpecVersion.VersionFlag draft =
                SpecVersionDetector.detectOptionalVersion(document, false).orElse(SpecVersion.VersionFlag.V202012);
        JsonSchema language = JsonSchemaFactory.getInstance(draft).getSchema(SchemaLocation.of(draft.getId()));
        return language.validate(document).stream()
                .min(Comparator.comparing(
                        message -> message.getInstanceLocation().toString()))
                .flatMap(message -> problem(1, "no JSON Schema: " + firstLine(message.getMessage())));
    }

    private static Optional<Problem> problem(int line, String sentence) {
        return Optional.of(new Problem(Math.max(1, line), sentence));
    }

    private static String firstLine(@Nullable String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("it cannot be read");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
