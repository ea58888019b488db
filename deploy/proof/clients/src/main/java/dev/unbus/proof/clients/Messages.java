package dev.unbus.proof.clients;

/** Makes the messages, all of one size. */
final class Messages {

    /** How many keys there are. */
    static final int KEYS = 16;

    private final String padding;

    Messages(int bytes) {
        this.padding = "x".repeat(bytes);
    }

    Message message(int number) {
        String key = "k" + number % KEYS;
        String text = number + ";" + key + ";";
        return new Message(number, key, text + padding.substring(Math.min(text.length(), padding.length())));
    }
}
