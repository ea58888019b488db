package dev.unbus.catalog.access;

/** The OpenID Connect provider does not answer, so that nobody knows who calls. */
final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProviderAwayException(Throwable cause) {
        super("The OpenID Connect provider does not answer.", cause);
    }
}
