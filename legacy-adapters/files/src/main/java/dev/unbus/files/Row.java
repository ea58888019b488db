package dev.unbus.files;

/**
 * One row of a text.
 *
 * @param line the line on which it begins
 * @param byteOffset the byte at which it begins
 * @param text its content and its line end, which the last row may lack
 * @param length the length of the content
 * @param quoted whether a quote is in it
 */
record Row(long line, long byteOffset, String text, int length, boolean quoted) {

    String content() {
        return text.substring(0, length);
    }

    String place() {
        return "row " + line;
    }
}
