package dev.unbus.benchmarks;

/** A message of the benchmark, read as the proof application reads it: {@code number;key;padding}. */
record NumberedText(long number, String key, String text) {

    static NumberedText parse(String text) {
        int first = text.indexOf(';');
        int second = text.indexOf(';', first + 1);
        if (first < 1 || second < 0) {
            throw new IllegalArgumentException("A message is number;key;padding");
        }
        return new NumberedText(Long.parseLong(text, 0, first, 10), text.substring(first + 1, second), text);
    }
}
