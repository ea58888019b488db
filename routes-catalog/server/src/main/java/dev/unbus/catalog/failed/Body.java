package dev.unbus.catalog.failed;

import java.io.IOException;
import java.io.OutputStream;

/** The body of a message that comes in. */
interface Body {

    /** Whether its sender called it text. */
    boolean text();

    /** Whether it can be written more than once. */
    default boolean isRepeatable() {
        return true;
    }

    /** Writes it. */
    void writeTo(OutputStream out) throws IOException;

    /** A body that is in memory already. */
    static Body of(byte[] bytes, boolean text) {
        return new Body() {
            @Override
            public boolean text() {
                return text;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
