package dev.unbus.catalog.failed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import dev.unbus.catalog.CatalogHome;
import dev.unbus.catalog.model.PlatformChannels;
import dev.unbus.testkit.SecuredArtemis;
import dev.unbus.testkit.SecuredKafka;
import dev.unbus.testkit.SecuredPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The passwords of the brokers and of the database are changed while the catalog runs. */
@QuarkusTest
@QuarkusTestResource(CatalogHome.class)
@TestProfile(SecretRotationIT.WithFiles.class)
class SecretRotationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    SecuredArtemis artemis;
    SecuredKafka kafka;
    SecuredPostgres database;

    @Test
    void takesInWhatFailedWithThePasswordsThatTheFilesHoldNow() {
        awaitTakenIn(failInArtemis());
        awaitTakenIn(failInKafka());

        artemis.changePassword("second");
        kafka.changePassword("second");
        database.changePassword("second");
        String inArtemis = failInArtemis();
        String inKafka = failInKafka();
        artemis.writeSecret("second");
        kafka.writeSecret("second");
        database.writeSecret("second\n");

        awaitTakenIn(inArtemis);
        awaitTakenIn(inKafka);
    }

    private String failInArtemis() {
        String marker = UUID.randomUUID().toString();
        artemis.probe().send(PlatformChannels.FAILED, "lost", Map.of("marker", marker));
        return marker;
    }

    private String failInKafka() {
        String marker = UUID.randomUUID().toString();
        kafka.probe()
                .send(PlatformChannels.FAILED, null, "lost".getBytes(StandardCharsets.UTF_8), Map.of("marker", marker));
        return marker;
    }

    private static void awaitTakenIn(String marker) {
        await().atMost(PATIENCE).untilAsserted(() -> given().auth()
                .oauth2(CatalogHome.TOKEN)
                .get("/api/failed-messages?text=" + marker)
                .then()
                .statusCode(200)
                .body("$", hasSize(1)));
    }

    /** The catalog on Artemis, Kafka and PostgreSQL, with each password in a file. */
    public static final class WithFiles implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "test,postgresql";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "unbus.catalog.brokers.artemis.enabled",
                    "true",
                    "unbus.catalog.brokers.artemis.username",
                    "${quarkus.artemis.username}",
                    "unbus.catalog.brokers.artemis.password-file",
                    "${unbus.jms.password-file}",
                    "unbus.catalog.brokers.kafka.enabled",
                    "true",
                    "unbus.catalog.brokers.kafka.properties.\"security.protocol\"",
                    "SASL_PLAINTEXT",
                    "unbus.catalog.brokers.kafka.properties.\"sasl.mechanism\"",
                    "SCRAM-SHA-512",
                    "unbus.catalog.brokers.kafka.username",
                    "${unbus.kafka.username}",
                    "unbus.catalog.brokers.kafka.password-file",
                    "${unbus.kafka.password-file}");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(SecuredArtemis.class),
                    new TestResourceEntry(SecuredKafka.class),
                    new TestResourceEntry(SecuredPostgres.class));
        }
    }
}
