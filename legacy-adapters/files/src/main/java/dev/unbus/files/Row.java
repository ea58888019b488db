package dev.unbus.files;

/** One row of a text: where it begins, its content, and its line end, which the last row may lack. */
record Row(long line, long byteOffset, String content, String lineEnd) {

    String text() {
        return content + lineEnd;
    }

    String place() {
        return "row " + line;
    }
}
