package dev.unbus.legacy.wms;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Stops at the first error, also at those that a parser by default only prints. */
final class EveryError implements ErrorHandler {

    @Override
    public void warning(SAXParseException warning) {
        // What the schema allows is allowed here.
    }

    @Override
    public void error(SAXParseException error) throws SAXParseException {
        throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXParseException {
        throw error;
    }
}
