package dev.unbus.esb.runtime.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeaveXmlTest {

    private static final Map<String, String> BARE = Map.of("writeDeclaration", "false");

    private static Object read(String text) {
        return Weave.read(text, "application/xml; charset=utf-8");
    }

    private static Object root(String text) {
        return Select.at(read(text), 0);
    }

    @Test
    void readsElementsAndAttributes() {
        Object order =
                root("<order id='7'><item sku='x'>one</item><item sku='y'>two</item><none/><blank> </blank></order>");
        assertThat(Select.attribute(order, "id", null)).isEqualTo("7");
        assertThat(Coerce.text(Select.field(order, "item"))).isEqualTo("one");
        Object items = Select.multi(order, "item", null);
        assertThat(Coerce.text(items)).isEqualTo("[\"one\",\"two\"]");
        assertThat(Select.attribute(items, "sku", null)).isEqualTo(List.of("x", "y"));
        assertThat(Select.field(order, "none")).isNull();
        assertThat(Select.present(order, "none", null)).isTrue();
        assertThat(Select.field(order, "blank")).isNull();
        assertThat(Select.attribute(order, "missing", null)).isNull();
        assertThat(Select.attribute(Select.field(order, "missing"), "id", null)).isNull();
    }

    @Test
    void tellsNamespacesApart() {
        Object order = root("<o:order xmlns:o='urn:o' xmlns:p='urn:p'><o:a>1</o:a><p:a>2</p:a></o:order>");
        assertThat(Select.field(order, "a", "urn:p")).isEqualTo("2");
        assertThat(Select.field(order, "a", "urn:q")).isNull();
        assertThat(Select.field(order, "a")).isEqualTo("1");
    }

    @Test
    void readsEntitiesCharacterDataAndMixedText() {
        assertThat(root("<a>1 &lt; <![CDATA[2 & 3]]> &#233;</a>")).isEqualTo("1 < 2 & 3 \u00e9");
        assertThat(Select.field(root("<a>before<b>in</b>after</a>"), "__text")).isEqualTo("beforeafter");
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "<secret>",
                "<a></secret>",
                "secret",
                "<!DOCTYPE a [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]><a>&secret;</a>"
            })
    void refusesBrokenXmlAndDocumentTypesWithoutShowingThem(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(WeaveException.class)
                .hasMessage("the text is not well-formed XML");
    }

    @Test
    void writesWhatItRead() {
        String text = "<o:order xmlns:o=\"urn:o\" id=\"7\" o:k=\"v\"><item sku=\"x\">a &lt; b</item><item>\u00e9</item>"
                + "<none></none><deep><name>c</name></deep></o:order>";
        assertThat(XmlText.write(read(text), BARE)).isEqualTo(text);
    }

    @Test
    void repeatsTheKeyOfAList() {
        Obj order = Obj.create().with("item", List.of("a", "b")).with("none", null);
        assertThat(XmlText.write(Obj.create().with("order", order), BARE))
                .isEqualTo("<order><item>a</item><item>b</item><none></none></order>");
        assertThat(XmlText.write(
                        Obj.create().with("order", order),
                        Map.of("writeDeclaration", "false", "skipNullOn", "everywhere")))
                .isEqualTo("<order><item>a</item><item>b</item></order>");
    }

    @Test
    void declaresANamespaceOnceAndWhereItIsNew() {
        Obj inner = Obj.create()
                .with(Key.of("b", "o", "urn:o", Obj.EMPTY), 1)
                .with(Key.of("c", "p", "urn:p", Obj.EMPTY), 2);
        assertThat(XmlText.write(Obj.create().with(Key.of("a", "o", "urn:o", Obj.EMPTY), inner), BARE))
                .isEqualTo("<o:a xmlns:o=\"urn:o\"><o:b>1</o:b><p:c xmlns:p=\"urn:p\">2</p:c></o:a>");
    }

    @Test
    void declaresXmlUnlessToldNotTo() {
        assertThat(Weave.written(Map.of("a", 1), "application/xml", null))
                .isEqualTo("<?xml version='1.0' encoding='UTF-8'?>\n<a>1</a>");
    }

    @Test
    void needsExactlyOneRoot() {
        List<Object> rootless = List.of(
                Obj.create(),
                Obj.create().with("a", 1).with("b", 2),
                Obj.create().with("a", List.of(1, 2)));
        assertThat(rootless).allSatisfy(value -> assertThatThrownBy(() -> XmlText.write(value, BARE))
                .isInstanceOf(WeaveException.class)
                .hasMessage("XML needs exactly one root element"));
    }
}
