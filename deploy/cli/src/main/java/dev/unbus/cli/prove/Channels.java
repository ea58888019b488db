package dev.unbus.cli.prove;

import java.util.ArrayList;
import java.util.List;

/** What the ends of a run's route are called. */
final class Channels {

    /** A connection that is silent for so long is lost, seen from either end. */
    static final String JMS_TIME_OUTS = "?connectionTtl=6000&clientFailureCheckPeriod=2000&callTimeout=5000";

    private final Pair pair;
    private final Workplace workplace;

    Channels(Pair pair, Workplace workplace) {
        this.pair = pair;
        this.workplace = workplace;
    }

    String source() {
        return pair.source() == End.FILE ? workplace.inbox().toString() : "proof.in";
    }

    String sink() {
        return pair.sink() == End.DATABASE ? "proof_out" : "proof.out";
    }

    List<String> topics() {
        List<String> topics = new ArrayList<>();
        if (pair.source() == End.KAFKA) {
            topics.add(source());
        }
        if (pair.sink() == End.KAFKA) {
            topics.add(sink());
        }
        return topics;
    }
}
