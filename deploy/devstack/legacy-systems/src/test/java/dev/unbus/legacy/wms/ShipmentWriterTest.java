package dev.unbus.legacy.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class ShipmentWriterTest {

    private static final Shipment SHIPMENT = new Shipment(
            "536365",
            "Swift & Mail",
            "S0000000001",
            Instant.parse("2010-12-01T08:26:00Z"),
            List.of(new Dispatch.Line("85123A", 6)));

    @Test
    void writesWhatItsSchemaAllows() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/contract/wms-shipment.xsd"));
        var text = ShipmentWriter.write(SHIPMENT);

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(text))))
                .doesNotThrowAnyException();
        assertThat(text).contains("Swift &amp; Mail", "<shippedAt>2010-12-01T08:26:00Z</shippedAt>");
    }
}
