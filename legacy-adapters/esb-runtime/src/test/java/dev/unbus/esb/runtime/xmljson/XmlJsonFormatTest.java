package dev.unbus.esb.runtime.xmljson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class XmlJsonFormatTest {

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final XmlJsonFormat format = new XmlJsonFormat();

    private String json(Object xml) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        format.marshal(exchange, xml, written);
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void turnsXmlIntoJson() throws Exception {
        assertThat(json("<a><b>1</b><b>2</b></a>")).isEqualTo("[\"1\",\"2\"]");
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(json(new ByteArrayInputStream("<a n='x'>\n<b>é</b></a>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("{\"@n\":\"x\",\"b\":\"é\"}");
    }

    @Test
    void keepsTheRootAndTrims() throws Exception {
        format.getOptions().setForceTopLevelObject(true);
        format.getOptions().setTrimSpaces(true);
        assertThat(json("<a><b> 1 </b></a>")).isEqualTo("{\"a\":{\"b\":\"1\"}}");
    }

    @Test
    void leavesOutNamespacesAndPrefixes() throws Exception {
        format.getOptions().setSkipNamespaces(true);
        format.getOptions().setRemoveNamespacePrefixes(true);
        assertThat(json("<x:a xmlns:x='urn:x'><x:b>1</x:b></x:a>")).isEqualTo("{\"b\":\"1\"}");
    }

    @Test
    void turnsJsonIntoXml() {
        assertThat(format.unmarshal(exchange, (Object) "{\"x\":1}"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<o><x>1</x></o>\r\n");
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("application/xml");
    }

    @Test
    void leavesTheTypeBe() throws Exception {
        format.getOptions().setContentTypeHeader(false);
        assertThat(json("<a/>")).isNotEmpty();
        assertThat(exchange.getMessage().getHeader("Content-Type")).isNull();
    }

    @Test
    void namesElements() {
        format.getOptions().setRootName("root");
        format.getOptions().setElementName("item");
        format.getOptions().setExpandableProperties("d e");
        assertThat(String.valueOf(format.unmarshal(exchange, (Object) "{\"c\":[1],\"d\":[1,2]}")))
                .contains("<root><c><item>1</item></c><d>1</d><d>2</d></root>");
    }

    @Test
    void hintsTypes() {
        format.getOptions().setTypeHints("YES");
        assertThat(String.valueOf(format.unmarshal(exchange, (Object) "{\"x\":1}")))
                .contains("<o><x type=\"number\">1</x></o>");
        format.getOptions().setTypeHints("WITH_PREFIX");
        assertThat(String.valueOf(format.unmarshal(exchange, (Object) "{\"x\":1}")))
                .contains("json_type=\"number\"");
    }

    @Test
    void readsNoDocumentType() {
        assertThatThrownBy(() -> json("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>"))
                .hasMessageContaining("DOCTYPE");
    }
}
