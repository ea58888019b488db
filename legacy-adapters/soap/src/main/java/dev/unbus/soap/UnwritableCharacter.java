package dev.unbus.soap;

/** A text of ours holds a character that XML cannot say, such as a form feed. */
final class UnwritableCharacter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnwritableCharacter(int character) {
        super("XML has no character U+%04X".formatted(character));
    }

    /** Lets {@code text} pass when it holds only characters of XML 1.0, section 2.2. */
    static void refuseIn(String text) {
        text.codePoints().filter(character -> !isXml(character)).findFirst().ifPresent(character -> {
            throw new UnwritableCharacter(character);
        });
    }

    private static boolean isXml(int character) {
        return character >= 0x20
                ? (character < 0xD800 || character > 0xDFFF) && character != 0xFFFE && character != 0xFFFF
                : character == '\t' || character == '\n' || character == '\r';
    }
}
