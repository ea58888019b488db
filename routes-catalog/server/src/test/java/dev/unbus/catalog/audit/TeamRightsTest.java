package dev.unbus.catalog.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.hamcrest.Matchers.equalTo;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.http.Refusal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
class TeamRightsTest {

    private static final String ACT = "suspend-route";

    private final String subject = "billing/" + UUID.randomUUID();

    @Inject
    TeamRights rights;

    @Test
    void letMembersOfTheTeamAndAdministratorsPass() {
        assertThatNoException().isThrownBy(() -> {
            rights.require(new Caller("a member", Set.of("billing"), false), "billing", ACT, subject);
            rights.require(new Caller("an administrator", Set.of(), true), "billing", ACT, subject);
        });
    }

    @Test
    void refuseMembersOfAnotherTeamAndNoteThat() {
        Caller other = new Caller("another", Set.of("orders"), false);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rights.require(other, "billing", ACT, subject))
                .withMessageContaining("billing")
                .satisfies(
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(403));

        given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/audit?limit=1")
                .then()
                .statusCode(200)
                .body("[0].who", equalTo("another"))
                .body("[0].act", equalTo(ACT))
                .body("[0].subject", equalTo(subject))
                .body("[0].outcome", equalTo("refused"));
    }
}
