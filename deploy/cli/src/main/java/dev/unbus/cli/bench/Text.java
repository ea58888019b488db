package dev.unbus.cli.bench;

/** The messages of the benchmark, {@code number;key;padding}, 1,000 characters each. */
final class Text {

    private static final int LENGTH = 1_000;
    private static final int KEYS = 100;
    private static final String PADDING = "x".repeat(LENGTH);

    private Text() {}

    static String of(int number) {
        String start = number + ";" + key(number) + ";";
        return start + PADDING.substring(start.length());
    }

    static String key(int number) {
        return "key-" + number % KEYS;
    }

    static int number(String text) {
        return Integer.parseInt(text, 0, text.indexOf(';'), 10);
    }
}
