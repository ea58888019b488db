package dev.unbus.containers;

/** Ends as an application does that cannot start. */
public final class BrokenApplication {

    private BrokenApplication() {}

    public static void main(String[] arguments) {
        System.exit(1);
    }
}
