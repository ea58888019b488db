package dev.unbus.delivery.group;

/** Another process has taken over what this slot was at work on; it lets go, and nothing of it is committed. */
public final class LostOwnershipException extends Exception {

    private static final long serialVersionUID = 1;

    /** For a slot whose commit was refused as too late. */
    public LostOwnershipException(String explanation, Throwable cause) {
        super(explanation, cause);
    }

    /** For a slot that finds itself overtaken. */
    public LostOwnershipException(String explanation) {
        super(explanation);
    }
}
