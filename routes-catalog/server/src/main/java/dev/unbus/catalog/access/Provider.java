package dev.unbus.catalog.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the OpenID Connect provider says, and is told, about somebody who has signed in. */
@Singleton
final class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);

    private final ProviderTokens tokens;
    private final Membership membership;
    private final FormPost post;
    private final ObjectMapper json;

    Provider(ProviderTokens tokens, Membership membership, FormPost post, ObjectMapper json) {
        this.tokens = tokens;
        this.membership = membership;
        this.post = post;
        this.json = json;
    }

    /** What an ID token, verified before, says. */
    Grant grant(JsonWebToken idToken, @Nullable String refreshToken, Grant.Endpoints endpoints) {
        return new Grant(
                membership.caller(idToken),
                Instant.ofEpochSecond(idToken.getExpirationTime()),
                refreshToken,
                endpoints);
    }

    /**
     * Asks for the same anew (<a href="https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokens">OpenID Connect, 12</a>).
     *
     * @return empty when the provider says no, or sends no ID token
     * @throws ProviderAwayException when it does not answer
     */
    Optional<Grant> renew(Grant last) {
        String refreshToken = last.refreshToken();
        if (refreshToken == null) {
            return Optional.empty();
        }
        HttpResponse<String> answer = post.send(
                last.endpoints().token(), Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        JsonNode said = read(answer.body());
        String next = said.path("refresh_token").asText(refreshToken);
        return tokens.verified(said.path("id_token").asText()).map(idToken -> grant(idToken, next, last.endpoints()));
    }

    /** Says that somebody signed out (RFC 7009); where no other application is in use, Keycloak then ends its session too. */
    void revoke(Grant grant) {
        String refreshToken = grant.refreshToken();
        String endpoint = grant.endpoints().revocation();
        if (refreshToken == null || endpoint == null) {
            return;
        }
        try {
            post.send(endpoint, Map.of("token", refreshToken, "token_type_hint", "refresh_token"));
        } catch (ProviderAwayException away) {
            LOG.warnf(
                    away,
                    "%s signed out, and the provider was not there to be told",
                    grant.caller().name());
        }
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException garbage) {
            throw new ProviderAwayException(garbage);
        }
    }
}
