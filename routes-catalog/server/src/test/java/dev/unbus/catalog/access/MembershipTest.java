package dev.unbus.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTest {

    @ParameterizedTest
    @ValueSource(strings = {"groups", "teams"})
    void isOfTheGroupsThatTheTokenNames(String claim) throws InvalidJwtException {
        Caller caller = caller(claim, "[\"orders\",\"/billing\"]");

        assertThat(caller.name()).isEqualTo("oscar");
        assertThat(caller.teams()).containsExactlyInAnyOrder("orders", "billing");
        assertThat(caller.admin()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "teams"})
    void isNotOfTheTeamWhoseNameAGroupBelowAnotherHas(String claim) throws InvalidJwtException {
        Caller caller = caller(claim, "[\"/elsewhere/orders\",\"/elsewhere/unbus-admin\",\"//orders\"]");

        assertThat(caller.mayActFor("orders")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unbus-admin", "/unbus-admin"})
    void ofAnAdministratorIsOfEveryTeam(String group) throws InvalidJwtException {
        assertThat(caller("groups", "[\"" + group + "\"]").mayActFor("orders")).isTrue();
    }

    @Test
    void isOfNoTeamWithoutTheClaim() throws InvalidJwtException {
        assertThat(new Membership("teams", "unbus-admin")
                        .caller(token("groups", "[\"orders\"]"))
                        .teams())
                .isEmpty();
    }

    private static Caller caller(String claim, String groups) throws InvalidJwtException {
        return new Membership(claim, "unbus-admin").caller(token(claim, groups));
    }

    private static DefaultJWTCallerPrincipal token(String claim, String groups) throws InvalidJwtException {
        return new DefaultJWTCallerPrincipal(
                JwtClaims.parse("{\"preferred_username\":\"oscar\",\"%s\":%s}".formatted(claim, groups)));
    }
}
