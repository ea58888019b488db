package dev.unbus.files;

import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * One XML document whose records are the elements of one name; what is outside of them is skipped. A document type
 * declaration is refused, and with it every entity but the five of XML itself. Names are local names.
 *
 * @param charset the charset, with or without a byte-order mark; an XML declaration must agree
 * @param recordElement the local name of a record's element
 */
public record XmlFormat(Charset charset, String recordElement) implements RecordFormat {

    public XmlFormat {
        Encoding.checked(charset);
    }

    @Override
    public RecordReader read(InputStream bytes, Bounds bounds) {
        TextSource source = new TextSource(bytes, charset, bounds.fileBytes());
        return new XmlReader(source, recordElement, bounds);
    }
}
