package dev.unbus.devstack;

/** The brokers cannot start; the message is one sentence that says why and what to do. */
final class StartFailure extends RuntimeException {

    StartFailure(String sentence) {
        super(sentence);
    }

    StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
