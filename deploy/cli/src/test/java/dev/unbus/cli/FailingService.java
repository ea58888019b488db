package dev.unbus.cli;

/** A component for tests that does not start. */
public final class FailingService {

    private FailingService() {}

    /** Says why and ends. */
    public static void main(String[] arguments) {
        System.out.println("starting");
        System.out.println("the cellar is flooded");
        System.exit(3);
    }
}
