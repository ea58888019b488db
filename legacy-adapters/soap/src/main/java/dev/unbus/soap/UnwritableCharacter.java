package dev.unbus.soap;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import javax.xml.stream.XMLOutputFactory;

/** A text of ours holds a character that XML cannot say, such as a form feed. The parser alone would call it an I/O error. */
final class UnwritableCharacter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnwritableCharacter(int character) {
        super("XML has no character U+%04X".formatted(character));
    }

    /** Writers that throw this. */
    static XMLOutputFactory writers() {
        XMLOutputFactory writers = new WstxOutputFactory();
        InvalidCharHandler refusal = character -> {
            throw new UnwritableCharacter(character);
        };
        writers.setProperty(WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, refusal);
        return writers;
    }
}
