package dev.unbus.proof.clients;

import java.io.IOException;
import java.io.InputStream;

/** The process that has started this one and holds the other end of its standard input. */
final class Parent {

    private Parent() {}

    /** Ends this process as soon as its parent has ended or has closed that stream. */
    static void endWith() {
        Thread watch = new Thread(Parent::waitForEnd, "watch-the-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void waitForEnd() {
        try (InputStream parent = System.in) {
            while (parent.read() >= 0) {
                // Nothing is ever said.
            }
        } catch (IOException gone) {
            // The same end.
        }
        Runtime.getRuntime().halt(0);
    }
}
