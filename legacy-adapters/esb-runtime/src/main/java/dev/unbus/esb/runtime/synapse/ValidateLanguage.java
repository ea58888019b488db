package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The Camel language {@code synapse-validate}: the condition of the {@code validate} mediator, which holds when the message is not
 * valid, and describes the error as properties. {@code declare schema 1 "path";} names each schema, {@code declare resource 1
 * "path location";} what a schema imports; the text is the expression of what is validated, or empty for the payload.
 */
public final class ValidateLanguage extends MediatorLanguage {

    @Override
    Evaluable read(Prolog configuration) {
        List<String> schemas = new ArrayList<>();
        Map<String, String> imported = new TreeMap<>();
        for (Prolog.Argument argument : configuration.arguments()) {
            if (argument.kind().equals("schema")) {
                schemas.add(resource(argument.value()));
            } else if (argument.kind().equals("resource")) {
                int space = argument.value().indexOf(' ');
                imported.put(
                        argument.value().substring(space + 1),
                        resource(argument.value().substring(0, space)));
            }
        }
        Evaluable source = configuration.text().isBlank()
                ? null
                : SynapseExpression.of(configuration.text(), configuration.namespaces());
        boolean json = schemas.stream().allMatch(Payload::isJson);
        Evaluable valid = checked(schemas, imported, source, json);
        return exchange -> {
            if (Payload.isJson(Payload.text(exchange)) != json) {
                throw new IllegalArgumentException("the schema is not one for this kind of message");
            }
            return Boolean.FALSE.equals(valid.evaluate(exchange));
        };
    }

    /** A schema that is not readable fails each message, as on the old bus, and not the start. */
    private static Evaluable checked(
            List<String> schemas, Map<String, String> imported, @Nullable Evaluable source, boolean json) {
        try {
            return json ? json(schemas, source) : xml(schemas, imported, source);
        } catch (IllegalArgumentException unreadable) {
            return exchange -> {
                throw unreadable;
            };
        }
    }

    private static Evaluable json(List<String> schemas, @Nullable Evaluable source) {
        JsonNode schema = Payload.json(schemas.get(schemas.size() - 1));
        JsonSchema compiled = JsonSchemaFactory.getInstance(
                        SpecVersionDetector.detectOptionalVersion(schema, true).orElse(SpecVersion.VersionFlag.V4))
                .getSchema(schema);
        return exchange -> {
            Object part = source == null ? null : source.evaluate(exchange);
            String text = source == null ? Payload.text(exchange) : Values.text(part);
            Set<ValidationMessage> errors =
                    compiled.validate(Payload.json(text == null || text.isEmpty() ? "{}" : text));
            errors.stream().findFirst().ifPresent(first -> {
                failed(exchange, first.getMessage(), "Error while validating Json message " + first);
            });
            return errors.isEmpty();
        };
    }

    private static void failed(Exchange exchange, String message, String detail) {
        exchange.setProperty("ERROR_MESSAGE", message);
        exchange.setProperty("ERROR_DETAIL", detail);
    }

    private static Evaluable xml(List<String> schemas, Map<String, String> imported, @Nullable Evaluable source) {
        Schema schema = schema(schemas, imported);
        Function<Exchange, @Nullable Node> part = source == null ? ValidateLanguage::payload : part(source);
        return exchange -> {
            Node node = part.apply(exchange);
            if (node == null) {
                failed(exchange, "Error occurred while accessing source element", "there is no such element");
                return false;
            }
            return isValid(exchange, node, schema);
        };
    }

    private static Schema schema(List<String> schemas, Map<String, String> imported) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                String text = systemId == null ? null : imported.get(systemId);
                return text == null ? null : new SchemaInput(systemId, text);
            });
            return factory.newSchema(schemas.stream()
                    .map(text -> new StreamSource(new StringReader(text)))
                    .toArray(Source[]::new));
        } catch (SAXException unreadable) {
            throw new IllegalArgumentException("not a readable schema: " + unreadable.getMessage(), unreadable);
        }
    }

    private static @Nullable Node payload(Exchange exchange) {
        String text = Payload.xml(Payload.text(exchange));
        return text.isEmpty() ? null : XmlText.read(text).getDocumentElement();
    }

    private static Function<Exchange, @Nullable Node> part(Evaluable source) {
        return exchange -> {
            Object found = source.evaluate(exchange);
            Object first = found instanceof List<?> many && !many.isEmpty() ? many.get(0) : found;
            return first instanceof Document document
                    ? document.getDocumentElement()
                    : first instanceof Node node ? node : null;
        };
    }

    private static boolean isValid(Exchange exchange, Node node, Schema schema) {
        Errors errors = new Errors();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(errors);
            validator.validate(new DOMSource(XmlText.read(XmlText.write(node))));
        } catch (SAXException | IOException defect) {
            throw new IllegalStateException("the message could not be validated", defect);
        }
        if (!errors.messages.isEmpty()) {
            failed(exchange, String.join("\n", errors.messages) + "\n", errors.messages.get(0));
            exchange.setProperty("ERROR_EXCEPTION", errors.messages.get(errors.messages.size() - 1));
        }
        return errors.messages.isEmpty();
    }

    private static final class Errors extends DefaultHandler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void error(SAXParseException error) {
            messages.add(String.valueOf(error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
