package dev.unbus.esb.runtime.xmljson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.json.JSON;
import net.sf.json.JSONSerializer;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConverter;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Marshals XML to JSON text and unmarshals JSON to XML text. XML with a document type is refused with an {@link SAXException}, JSON that is
 * none with what json-lib throws.
 */
public final class XmlJsonFormat extends ServiceSupport implements DataFormat {

    private final XmlJsonOptions options = new XmlJsonOptions();

    /** What it is told, under {@code options.} and the name that Camel 2 had for it. */
    public XmlJsonOptions getOptions() {
        return options;
    }

    @Override
    public void marshal(Exchange exchange, Object body, OutputStream stream)
            throws IOException, SAXException, ParserConfigurationException {
        JSON json = read(exchange, body);
        String named = ExchangeHelper.getCharsetName(exchange, false);
        String encoding = named == null ? options.getEncoding() : named;
        Writer writer =
                new OutputStreamWriter(stream, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
        json.write(writer);
        writer.flush();
        type(exchange, "application/json");
    }

    /** Reads text as it is; of anything else, json-lib joins the lines. */
    private JSON read(Exchange exchange, Object body) throws IOException, SAXException, ParserConfigurationException {
        TypeConverter converter = exchange.getContext().getTypeConverter();
        InputStream stream = body instanceof String ? null : converter.convertTo(InputStream.class, exchange, body);
        if (stream == null) {
            String xml = String.valueOf(converter.convertTo(String.class, exchange, body));
            check(new InputSource(new StringReader(xml)));
            return options.serializer().read(xml);
        }
        byte[] xml = stream.readAllBytes();
        check(new InputSource(new ByteArrayInputStream(xml)));
        return options.serializer().readFromStream(new ByteArrayInputStream(xml));
    }

    /** The parser of json-lib reads what a document type names, wherever it is. */
    private static void check(InputSource xml) throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newSAXParser().parse(xml, new DefaultHandler());
    }

    @Override
    public Object unmarshal(Exchange exchange, InputStream stream) throws IOException {
        return unmarshal(exchange, (Object) new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public Object unmarshal(Exchange exchange, Object body) {
        JSON json = body instanceof JSON known
                ? known
                : JSONSerializer.toJSON(
                        exchange.getContext().getTypeConverter().convertTo(String.class, exchange, body));
        String encoding = options.getEncoding();
        String xml = encoding == null
                ? options.serializer().write(json)
                : options.serializer().write(json, encoding);
        type(exchange, "application/xml");
        return xml;
    }

    private void type(Exchange exchange, String type) {
        if (options.isContentTypeHeader()) {
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, type);
        }
    }
}
