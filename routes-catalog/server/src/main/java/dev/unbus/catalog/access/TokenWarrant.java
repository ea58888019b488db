package dev.unbus.catalog.access;

import java.util.Optional;

/** The token as it was when it opened a session, which ends when it is changed. */
final class TokenWarrant implements Warrant {

    private final Token token;
    private final String hash;

    TokenWarrant(Token token) {
        this.token = token;
        this.hash = hash(token);
    }

    @Override
    public Optional<Caller> caller() {
        return hash.equals(hash(token)) ? Optional.of(Caller.TOKEN) : Optional.empty();
    }

    private static String hash(Token token) {
        return Secrets.hash(token.value().orElse(""));
    }
}
