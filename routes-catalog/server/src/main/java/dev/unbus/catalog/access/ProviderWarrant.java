package dev.unbus.catalog.access;

import java.time.Clock;
import java.util.Optional;

/**
 * What the OpenID Connect provider said when somebody signed in. When that has run out the provider is asked anew, so that who left
 * a team, or was locked out, is known here as soon as a token of that provider would run out.
 */
final class ProviderWarrant implements Warrant {

    private final Provider provider;
    private final Clock clock;
    private Grant grant;

    ProviderWarrant(Provider provider, Grant grant, Clock clock) {
        this.provider = provider;
        this.grant = grant;
        this.clock = clock;
    }

    /**
     * Whom it is about, now.
     *
     * @throws ProviderAwayException when the provider has to be asked and does not answer
     */
    @Override
    public synchronized Optional<Caller> caller() {
        if (clock.instant().isBefore(grant.until())) {
            return Optional.of(grant.caller());
        }
        Optional<Grant> renewed = provider.renew(grant);
        grant = renewed.orElse(grant);
        return renewed.map(Grant::caller);
    }

    @Override
    public synchronized void end() {
        provider.revoke(grant);
    }
}
