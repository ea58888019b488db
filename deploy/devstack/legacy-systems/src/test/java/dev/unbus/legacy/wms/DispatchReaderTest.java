package dev.unbus.legacy.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class DispatchReaderTest {

    private static final String DISPATCH = "<dispatch xmlns=\"urn:legacy:wms:1\"><orderNumber>1</orderNumber>"
            + "<country>EIRE</country><currency>GBP</currency><total>1.0</total><lines>%s</lines></dispatch>";
    private static final String LINE = "<line><sku>%s</sku><quantity>%s</quantity></line>";

    private final DispatchReader reader = new DispatchReader();

    @Test
    void readsEveryLineOfAGuestsOrder() throws Exception {
        var read = read(DISPATCH.formatted(LINE.formatted("a", "1") + LINE.formatted("b", " 2 ")));

        assertThat(read).isEqualTo(dispatch(new Dispatch.Line("a", 1), new Dispatch.Line("b", 2)));
    }

    @ParameterizedTest
    @CsvSource({"a,0", "a,-1", "a,secret", "a,1.5", "a,99999999999", "'',1"})
    void namesTheRuleAndThePlaceButNoValue(String sku, String quantity) {
        assertThatThrownBy(() -> read(DISPATCH.formatted(LINE.formatted(sku, quantity))))
                .isInstanceOf(InvalidDispatchException.class)
                .hasMessageMatching("cvc-[a-zA-Z0-9.-]+ at line 1, column \\d+");
    }

    @Test
    void refusesUnknownFieldsMissingLinesAndNesting() {
        assertThatThrownBy(() -> read(DISPATCH.formatted("<colour/>"))).hasMessageStartingWith("cvc-complex-type");
        assertThatThrownBy(() -> read(DISPATCH.formatted(""))).hasMessageStartingWith("cvc-complex-type");
        assertThatThrownBy(() -> read(DISPATCH.formatted("<line>".repeat(50_000))))
                .isInstanceOf(InvalidDispatchException.class);
    }

    @Test
    void refusesADocumentTypeBeforeItReadsOn() {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + DISPATCH.formatted("&b;");

        assertThatThrownBy(() -> read(bomb)).hasMessageStartingWith("xml-well-formed at line 1");
    }

    private static Dispatch dispatch(Dispatch.Line... lines) {
        return new Dispatch("1", List.of(lines));
    }

    private Dispatch read(String text) throws InvalidDispatchException {
        return reader.read(new InputSource(new StringReader(text)));
    }
}
