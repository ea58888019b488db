package dev.unbus.esb.runtime.synapse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.dom.DOMSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XQueryCompiler;
import net.sf.saxon.s9api.XQueryEvaluator;
import net.sf.saxon.s9api.XQueryExecutable;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The Camel language {@code synapse-xquery}: the {@code xquery} mediator. The text is the query; {@code declare variable NAME
 * "TYPE expression";} and {@code declare value NAME "TYPE literal";} are its variables, and {@code declare target "xpath";} says what
 * its first result replaces. The value is the payload that comes of it.
 */
public final class XQueryLanguage extends MediatorLanguage {

    private static final Processor SAXON = new Processor(false);

    /**
     * Checks that a query is understood.
     *
     * @throws IllegalArgumentException when it is not, with the reason
     */
    public static void check(String query) {
        compiled(query);
    }

    private static XQueryExecutable compiled(String query) {
        XQueryCompiler compiler = SAXON.newXQueryCompiler();
        compiler.setErrorReporter(error -> {});
        try {
            return compiler.compile(query);
        } catch (SaxonApiException malformed) {
            throw new IllegalArgumentException("not a readable query: " + malformed.getMessage(), malformed);
        }
    }

    @Override
    Evaluable read(Prolog configuration) {
        XQueryExecutable query = compiled(configuration.text());
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (Prolog.Argument argument : configuration.arguments()) {
            int space = argument.value().indexOf(' ');
            String type = argument.value().substring(0, space);
            String said = argument.value().substring(space + 1);
            Evaluable value = argument.kind().equals("value")
                    ? exchange -> said
                    : SynapseExpression.of(said, configuration.namespaces());
            variables.put(argument.number(), new Variable(type, value));
        }
        String path = configuration.value("target");
        XPathExpression target = path == null ? null : new XPathExpression(path, configuration.namespaces());
        return exchange -> replaced(exchange, first(exchange, query, variables), target);
    }

    private record Variable(String type, Evaluable value) {

        @Nullable
        XdmValue of(Exchange exchange) throws SaxonApiException {
            Object found = value.evaluate(exchange);
            if (type.equals("ELEMENT") || type.equals("DOCUMENT")) {
                Object first = found instanceof List<?> many && !many.isEmpty() ? many.get(0) : found;
                Document document = first instanceof Node node
                        ? XmlText.read(
                                XmlText.write(node instanceof Document whole ? whole.getDocumentElement() : node))
                        : XmlText.read(String.valueOf(found));
                XdmNode node = SAXON.newDocumentBuilder().build(new DOMSource(document));
                return type.equals("DOCUMENT")
                        ? node
                        : node.children("*").iterator().next();
            }
            String text = Values.text(found);
            return text == null ? null : atomic(text);
        }

        private XdmAtomicValue atomic(String text) {
            return switch (type.toUpperCase(Locale.ROOT)) {
                case "INT", "INTEGER", "SHORT", "BYTE", "LONG" -> new XdmAtomicValue(Long.parseLong(text.strip()));
                case "DOUBLE" -> new XdmAtomicValue(Double.parseDouble(text.strip()));
                case "FLOAT" -> new XdmAtomicValue(Float.parseFloat(text.strip()));
                case "BOOLEAN" -> new XdmAtomicValue(Boolean.parseBoolean(text.strip()));
                case "DECIMAL" -> new XdmAtomicValue(new BigDecimal(text.strip()));
                default -> new XdmAtomicValue(text);
            };
        }
    }

    private static @Nullable XdmItem first(Exchange exchange, XQueryExecutable query, Map<String, Variable> variables) {
        try {
            XQueryEvaluator evaluator = query.load();
            for (Map.Entry<String, Variable> variable : variables.entrySet()) {
                XdmValue value = variable.getValue().of(exchange);
                if (value != null) {
                    evaluator.setExternalVariable(new QName(variable.getKey()), value);
                }
            }
            XdmValue result = evaluator.evaluate();
            return result.isEmpty() ? null : result.itemAt(0);
        } catch (SaxonApiException failed) {
            throw new IllegalArgumentException("the query could not be run: " + failed.getMessage(), failed);
        }
    }

    private static String replaced(Exchange exchange, @Nullable XdmItem result, @Nullable XPathExpression target) {
        Document envelope = Payload.document(exchange);
        Element body = Payload.part(envelope, "Body");
        Node place = target == null ? firstElement(body) : first(target.nodes(exchange, envelope));
        if (result instanceof XdmNode node) {
            Node made = envelope.importNode(XmlText.read(node.toString()).getDocumentElement(), true);
            if (place != null) {
                place.getParentNode().replaceChild(made, place);
            } else if (target == null) {
                body.appendChild(made);
            }
        } else if (result != null && place != null) {
            place.setTextContent(result.getStringValue());
        }
        return Payload.content(body);
    }

    private static @Nullable Node first(List<Node> nodes) {
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    private static @Nullable Node firstElement(Element body) {
        for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return child;
            }
        }
        return null;
    }
}
