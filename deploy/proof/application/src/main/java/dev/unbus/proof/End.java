package dev.unbus.proof;

/** What stands at an end of a route. */
enum End {
    JMS,
    KAFKA,
    FILE,
    DATABASE
}
