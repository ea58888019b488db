package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.RejectedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Follows a document while it is parsed and makes every fault a rejection that names element path and line. Parsers quote the document in their error texts, so of those only the code of the broken constraint is kept.
 */
final class DocumentGuard extends XMLFilterImpl {

    private static final int MAX_NAME_LENGTH = 60;
    private static final Pattern CONSTRAINT = Pattern.compile("(cvc-[\\w.-]+):.*", Pattern.DOTALL);

    private record Element(String step, Map<String, Integer> children) {}

    private final String contract;
    private final String noDoctype;
    private final Deque<Element> path = new ArrayDeque<>();
    private @Nullable Locator locator;

    /**
     * @param contract the rule that an invalid document breaks
     * @param noDoctype the parser's feature that refuses document types; its error text names it in every language
     */
    DocumentGuard(String contract, String noDoctype) {
        this.contract = contract;
        this.noDoctype = noDoctype;
    }

    /** Where the parser stands, such as {@code /shipment/lines/line[2], line 7}. */
    String place() {
        StringBuilder place = new StringBuilder();
        for (Iterator<Element> steps = path.descendingIterator(); steps.hasNext(); ) {
            place.append('/').append(steps.next().step());
        }
        String element = place.isEmpty() ? "/" : place.toString();
        return locator == null ? element : element + ", line " + locator.getLineNumber();
    }

    /** Takes the errors of the validator behind this filter. */
    ErrorHandler validation() {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {}

            @Override
            public void error(SAXParseException error) {
                throw invalid(error);
            }

            @Override
            public void fatalError(SAXParseException error) {
                throw invalid(error);
            }
        };
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
        super.setDocumentLocator(documentLocator);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        Element parent = path.peek();
        int nth = parent == null ? 1 : parent.children().merge(localName, 1, Integer::sum);
        String step = localName.substring(0, Math.min(localName.length(), MAX_NAME_LENGTH));
        path.push(new Element(nth == 1 ? step : step + "[" + nth + "]", new HashMap<>()));
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        path.pop();
    }

    @Override
    public void fatalError(SAXParseException error) {
        if (String.valueOf(error.getMessage()).contains(noDoctype)) {
            throw new RejectedException("no-doctype", place(), "a document type is not allowed");
        }
        throw new RejectedException("xml-well-formed", place(), "it is not well-formed XML");
    }

    private RejectedException invalid(SAXParseException error) {
        Matcher constraint = CONSTRAINT.matcher(String.valueOf(error.getMessage()));
        String which = constraint.matches() ? constraint.group(1) : "its schema";
        return new RejectedException(contract, place(), "it breaks " + which);
    }
}
