package dev.unbus.proof.clients;

/**
 * A message of the proof.
 *
 * @param key messages of the same key are to keep their order
 * @param text {@code number;key;padding}
 */
record Message(int number, String key, String text) {

    /** Reads number and key off the text. */
    static Message parse(String text) {
        String[] parts = text.split(";", 3);
        return new Message(Integer.parseInt(parts[0]), parts[1], text);
    }
}
