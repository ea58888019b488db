package dev.unbus.esb.weave;

/** Java source text of constants. */
public final class JavaText {

    /** The package of what generated functions call, with its dot. */
    public static final String RUNTIME = "dev.unbus.esb.runtime.weave.";

    private JavaText() {}

    /** A text as a Java literal, in ASCII. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }

    /** A call of a static method of the run time. */
    public static String call(String method, String... arguments) {
        return RUNTIME + method + "(" + String.join(", ", arguments) + ")";
    }
}
