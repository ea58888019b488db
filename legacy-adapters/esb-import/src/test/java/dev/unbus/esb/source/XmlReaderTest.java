package dev.unbus.esb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlReaderTest {

    private static final String LAUGHS =
            """
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
            <lolz>&lol2;</lolz>
            """;

    @Test
    void keepsLinesNamespacesTextAndTheCommentBefore() throws SourceException {
        Element root = read(
                "<f:flows xmlns:f='urn:f' xmlns='urn:d'>\n  <!-- The quote. -->\n  <flow f:id='1' name='q'>a<b/>c</flow>\n</f:flows>");
        Element flow = root.children().get(0);

        assertThat(root.namespace()).isEqualTo("urn:f");
        assertThat(root.qualifiedName()).isEqualTo("f:flows");
        assertThat(flow.line()).isEqualTo(3);
        assertThat(flow.comment()).isEqualTo("The quote.");
        assertThat(flow.attribute("name")).contains("q");
        assertThat(flow.attribute("{urn:f}id")).contains("1");
        assertThat(flow.text()).isEqualTo("ac");
        assertThat(flow.place()).isEqualTo("a.xml:3");
    }

    @Test
    void writesAnElementThatReadsTheSame() throws SourceException {
        Element flow =
                read("<f:flows xmlns:f='urn:f'><f:flow f:id='1&quot;&lt;'><x xmlns='urn:x'>1 &lt; 2</x></f:flow></f:flows>")
                        .children()
                        .get(0);

        Element again = read(flow.xml());

        assertThat(again.attribute("{urn:f}id")).contains("1\"<");
        assertThat(again.children().get(0).namespace()).isEqualTo("urn:x");
        assertThat(again.children().get(0).text()).isEqualTo("1 < 2");
    }

    @Test
    void refusesADocumentTypeWhateverIsInIt() {
        assertThatThrownBy(() -> read(LAUGHS))
                .asInstanceOf(type(SourceException.class))
                .returns("xml-no-dtd", SourceException::rule)
                .returns(1, SourceException::line);
        assertThatThrownBy(() -> read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>"))
                .asInstanceOf(type(SourceException.class))
                .returns("xml-no-dtd", SourceException::rule);
    }

    @ParameterizedTest
    @CsvSource({
        "<a><b></a>, xml-well-formed",
        "<a>&unknown;</a>, xml-well-formed",
        "no xml, xml-well-formed",
        "'', xml-well-formed"
    })
    void saysWhatIsNotWellFormed(String text, String rule) {
        assertThatThrownBy(() -> read(text))
                .asInstanceOf(type(SourceException.class))
                .returns(rule, SourceException::rule);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() -> read("<a>".repeat(300) + "</a>".repeat(300)))
                .asInstanceOf(type(SourceException.class))
                .returns("xml-depth", SourceException::rule);
    }

    @Test
    void readsOtherEncodingsThanUtf8WhenTheFileSaysSo() throws SourceException {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a n='Köln'/>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "<?xml version='1.0' encoding='UTF-16'?><a n='Köln'/>".getBytes(StandardCharsets.UTF_16);

        assertThat(XmlReader.read("a.xml", latin).attribute("n")).contains("Köln");
        assertThat(XmlReader.read("a.xml", wide).attribute("n")).contains("Köln");
    }

    @Test
    void refusesBytesThatAreNotInTheEncodingOfTheFile() {
        byte[] latin = "<a n='Köln'/>".getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> XmlReader.read("a.xml", latin))
                .asInstanceOf(type(SourceException.class))
                .returns("xml-well-formed", SourceException::rule);
    }

    @Test
    void readsAFileOfFiftyThousandLines() throws SourceException {
        Element root = read("<a>\n" + "<b/>\n".repeat(50_000) + "</a>");

        assertThat(root.children()).hasSize(50_000);
        assertThat(root.children().get(49_999).line()).isEqualTo(50_001);
    }

    private static Element read(String text) throws SourceException {
        return XmlReader.read("a.xml", text.getBytes(StandardCharsets.UTF_8));
    }
}
