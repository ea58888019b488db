package dev.unbus.esb.weave;

/** An expression holds something that is not translated; the message names the construct and its place. */
public final class NotTranslatable extends Exception {

    private static final long serialVersionUID = 1L;

    /** Names the construct, and its line and column in the text. */
    public NotTranslatable(String construct, String text, int position) {
        super(construct + " at " + place(text, position));
    }

    /** Says what is beyond, where there is no text to point into. */
    public NotTranslatable(String reason) {
        super(reason);
    }

    private static String place(String text, int position) {
        String before = text.substring(0, Math.max(0, Math.min(position, text.length())));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (before.length() - before.lastIndexOf('\n'));
    }
}
