package dev.unbus.esb.camelxml;

/** What becomes of the endpoints of one scheme. */
@FunctionalInterface
interface SchemeRule {

    /**
     * Changes the URI to the new notation.
     *
     * @throws BeyondException when there is none
     */
    void apply(EndpointUri uri, EndpointUse use);
}
