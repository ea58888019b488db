package dev.unbus.esb.runtime.synapse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An XPath over the envelope, with the variables and functions of Synapse. */
final class XPathExpression implements Evaluable {

    private static final String OURS = "urn:unbus:synapse";
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|(?<![\\w.:$@-])((?:fn|syn|xs):)?([A-Za-z_][\\w.-]*)(?=\\s*\\()|\\$([A-Za-z_][\\w.-]*)(?!\\s*[\\w:(])");
    private static final Set<String> CORE = Set.of(
            "last",
            "position",
            "count",
            "id",
            "local-name",
            "namespace-uri",
            "name",
            "string",
            "concat",
            "starts-with",
            "contains",
            "substring-before",
            "substring-after",
            "substring",
            "string-length",
            "normalize-space",
            "translate",
            "boolean",
            "not",
            "true",
            "false",
            "lang",
            "number",
            "sum",
            "floor",
            "ceiling",
            "round",
            "text",
            "node",
            "comment",
            "processing-instruction",
            "and",
            "or",
            "div",
            "mod");

    private static final Pattern ALONE = Pattern.compile(
            "\\$(\\w+):([\\w.-]+)|unbus:get-property\\(\\s*(['\"])([^'\"]*)\\3\\s*(?:,\\s*(['\"])([^'\"]*)\\5\\s*)?\\)");
    private static final Pattern BODY = Pattern.compile("\\$(body|env|header)\\b|::|\\*|@");

    private static final Pattern PREFIX =
            Pattern.compile("'[^']*'|\"[^\"]*\"|(?<![\\w.:$@-])@?([A-Za-z_][\\w.-]*):(?=[A-Za-z_*])");

    private final String text;
    private final Map<String, String> namespaces;
    private final @Nullable String unknown;

    XPathExpression(String text, Map<String, String> namespaces) {
        this.text = ours(text);
        this.namespaces = new LinkedHashMap<>(namespaces);
        this.namespaces.putIfAbsent("s11", Payload.SOAP_11);
        this.namespaces.putIfAbsent("s12", Payload.SOAP_12);
        this.namespaces.putIfAbsent("soapenv", Payload.SOAP_11);
        Scopes.PREFIXES.keySet().forEach(prefix -> this.namespaces.put(prefix, prefix));
        this.namespaces.put("unbus", OURS);
        unknown = unknown(this.text, this.namespaces);
        if (unknown != null) {
            return;
        }
        try {
            XPath path = XPathFactory.newDefaultInstance().newXPath();
            path.setNamespaceContext(new Prefixes(this.namespaces));
            path.setXPathVariableResolver(name -> "");
            path.setXPathFunctionResolver((name, arity) -> arguments -> "");
            path.compile(this.text);
        } catch (XPathExpressionException unreadable) {
            throw new IllegalArgumentException("not a readable XPath: " + text, unreadable);
        }
    }

    /** A prefix that is declared nowhere: Synapse starts with it, and fails each message that the expression is evaluated for. */
    private static @Nullable String unknown(String text, Map<String, String> namespaces) {
        Matcher prefixes = PREFIX.matcher(text);
        while (prefixes.find()) {
            String prefix = prefixes.group(1);
            if (prefix != null && !namespaces.containsKey(prefix)) {
                return prefix;
            }
        }
        return null;
    }

    private static String ours(String text) {
        StringBuilder changed = new StringBuilder();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String name = tokens.group(2);
            String to = name == null ? tokens.group() : function(name);
            tokens.appendReplacement(changed, Matcher.quoteReplacement(to));
        }
        return tokens.appendTail(changed).toString();
    }

    private static String function(String name) {
        if (CORE.contains(name)) {
            return name;
        }
        if (!XPathFunctions.NAMES.contains(name)) {
            throw new IllegalArgumentException("the function " + name + " is not known");
        }
        return "unbus:" + name;
    }

    @Override
    public @Nullable Object evaluate(Exchange exchange) {
        Matcher alone = ALONE.matcher(text);
        if (alone.matches() && alone.group(2) != null) {
            String scope = Scopes.PREFIXES.getOrDefault(alone.group(1), alone.group(1));
            return result(Scopes.value(exchange, scope, alone.group(2)));
        }
        if (alone.matches()) {
            return result(
                    alone.group(6) == null
                            ? Scopes.property(exchange, alone.group(4))
                            : Scopes.property(exchange, alone.group(4), alone.group(6)));
        }
        return result(evaluate(
                exchange, looksInside() ? Payload.document(exchange) : XmlText.read(Payload.envelope(exchange, ""))));
    }

    private static @Nullable Object result(@Nullable Object found) {
        return found instanceof Double || found instanceof Float ? new Fraction(((Number) found).doubleValue()) : found;
    }

    /** The expression that the property holds which this one asks for alone; itself when that holds none. */
    Evaluable meant(Exchange exchange) {
        Matcher alone = ALONE.matcher(text);
        boolean asks = alone.matches() && "ctx".equals(alone.group(1));
        return asks && exchange.getProperty(alone.group(2)) instanceof Deferred later ? later.expression() : this;
    }

    /** Whether it reads the payload; one that does not is not to fail because that is malformed. */
    private boolean looksInside() {
        boolean names = !text.contains("$") && !text.contains("(");
        return names || text.contains("/") || BODY.matcher(text).find();
    }

    /** Evaluates over an envelope; nodes are those of the envelope. */
    @Nullable
    Object evaluate(Exchange exchange, Document envelope) {
        if (unknown != null) {
            throw new IllegalArgumentException("the prefix " + unknown + " is not declared: " + text);
        }
        if (text.matches("\\$(body|header|env)")) {
            // Java's XPath takes the value of such a variable for the list of its children.
            return List.of(variable(new QName(text.substring(1)), exchange, envelope));
        }
        try {
            XPath path = XPathFactory.newDefaultInstance().newXPath();
            path.setNamespaceContext(new Prefixes(namespaces));
            path.setXPathVariableResolver(name -> variable(name, exchange, envelope));
            path.setXPathFunctionResolver(
                    (name, arity) -> arguments -> XPathFunctions.call(name.getLocalPart(), arguments, exchange));
            return plain(path.compile(text).evaluateExpression(envelope.getDocumentElement()));
        } catch (XPathExpressionException failed) {
            throw new IllegalArgumentException("the XPath could not be evaluated: " + text, failed);
        }
    }

    /** The nodes that it selects; none for a value. */
    List<Node> nodes(Exchange exchange, Document envelope) {
        List<Node> nodes = new ArrayList<>();
        if (evaluate(exchange, envelope) instanceof List<?> many) {
            many.forEach(one -> nodes.add((Node) one));
        }
        return nodes;
    }

    private static @Nullable Object plain(XPathEvaluationResult<?> result) {
        if (result.value() instanceof XPathNodes nodes) {
            List<Node> list = new ArrayList<>();
            nodes.forEach(list::add);
            return list;
        }
        return result.value() instanceof Number number ? Double.valueOf(number.doubleValue()) : result.value();
    }

    private static Object variable(QName name, Exchange exchange, Document envelope) {
        String scope = name.getNamespaceURI();
        if (scope.isEmpty()) {
            return switch (name.getLocalPart()) {
                case "body" -> Payload.part(envelope, "Body");
                case "header" -> Payload.part(envelope, "Header");
                case "env" -> envelope.getDocumentElement();
                default -> value(Scopes.value(exchange, "default", name.getLocalPart()));
            };
        }
        return value(Scopes.value(exchange, Scopes.PREFIXES.getOrDefault(scope, scope), name.getLocalPart()));
    }

    /** A value as XPath takes it: a node, a number, a truth or a text; nothing is the empty text. */
    static Object value(@Nullable Object value) {
        if (value instanceof Node || value instanceof NodeList || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        String text = Values.text(value);
        return text == null ? "" : text;
    }

    /** The prefixes of the expression. */
    private record Prefixes(Map<String, String> uris) implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return uris.getOrDefault(prefix, "");
        }

        @Override
        public @Nullable String getPrefix(String uri) {
            return uris.entrySet().stream()
                    .filter(known -> known.getValue().equals(uri))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            String prefix = getPrefix(uri);
            return prefix == null
                    ? Collections.emptyIterator()
                    : List.of(prefix).iterator();
        }
    }
}
