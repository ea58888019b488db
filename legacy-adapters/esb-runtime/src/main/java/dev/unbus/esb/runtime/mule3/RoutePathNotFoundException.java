package dev.unbus.esb.runtime.mule3;

/** No branch of a choice takes a message, and there is none for what is left. */
public final class RoutePathNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the text of the old bus. */
    public RoutePathNotFoundException(String message) {
        super(message);
    }
}
