package dev.unbus.proof;

/** A source and a sink. */
enum Pair {
    JMS_KAFKA(End.JMS, End.KAFKA),
    KAFKA_JMS(End.KAFKA, End.JMS),
    KAFKA_KAFKA(End.KAFKA, End.KAFKA),
    JMS_JMS(End.JMS, End.JMS),
    FILE_KAFKA(End.FILE, End.KAFKA),
    FILE_JMS(End.FILE, End.JMS),
    KAFKA_DB(End.KAFKA, End.DATABASE),
    JMS_DB(End.JMS, End.DATABASE);

    private final End source;
    private final End sink;

    Pair(End source, End sink) {
        this.source = source;
        this.sink = sink;
    }

    End source() {
        return source;
    }

    End sink() {
        return sink;
    }
}
