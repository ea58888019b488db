package dev.unbus.cli.rollout;

import dev.unbus.cli.console.CommandFailure;

/** A failure that says already what goes on in spite of it. */
final class WholeSentence extends CommandFailure {

    private static final long serialVersionUID = 1L;

    WholeSentence(String sentence) {
        super(sentence);
    }
}
