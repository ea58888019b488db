package dev.unbus.kafka;

/** What tells where a consumer group goes on. */
enum Acknowledgement {

    /** Its offsets, committed with the sink's transaction. */
    IN_TRANSACTION,

    /** A commit record elsewhere; the group's offsets follow for those who watch its lag. */
    BY_RECORD,

    /** Its offsets, committed after the group: at least once. */
    BY_COMMIT
}
