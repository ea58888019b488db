package dev.unbus.proof.clients;

import java.io.IOException;
import java.util.List;

/** Where messages are sent to. */
interface Outlet extends AutoCloseable {

    /** Returns when all of them are there, once, in order. */
    void send(List<Message> messages) throws Exception;

    /** How many to send at once at most. */
    int mostAtOnce();

    @Override
    void close() throws IOException;
}
