package dev.unbus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.testkit.Feeder;
import dev.unbus.testkit.SecuredPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords that are changed while messages flow: waited for where they are wrong, and nothing is lost or doubled. */
@QuarkusTest
@TestProfile(SecretRotationIT.OnSecuredPostgres.class)
class SecretRotationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FROM = "lines:rotated";

    SecuredPostgres database;

    @Inject
    CamelContext camel;

    @Inject
    LineStore store;

    @Inject
    Lines lines;

    private Feeder feeder;

    @BeforeEach
    void feed() throws Exception {
        store.create();
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from(FROM)
                        .routeId("rotated")
                        .process(exchange -> store.add(exchange.getMessage().getBody(String.class)));
            }
        });
        List<String> waiting = source().waiting;
        feeder = Feeder.start(Duration.ofMillis(5), waiting::add);
    }

    @AfterEach
    void stop() {
        feeder.close();
    }

    @Test
    void usesARotatedPasswordAndLosesAndDoublesNothing() {
        awaitFlow();
        database.writeSecret("second");
        database.changePassword("second");
        awaitFlow();

        database.changePassword("third");
        awaitTrouble("database is unavailable: SQL state 28P01");
        database.writeSecret("third\n");
        awaitFlow();

        database.removeSecret();
        database.changePassword("fourth");
        awaitTrouble("secret is unavailable: credentials-provider of the data source: the file ");
        database.writeSecret("fourth");
        awaitFlow();

        List<String> all = feeder.stop();
        await().atMost(PATIENCE).until(() -> committed().size() >= all.size());
        assertThat(committed()).containsExactlyInAnyOrderElementsOf(all);
        // A line that came twice would have broken the table's key.
        assertThat(lines.failed).isEmpty();
    }

    private LinesEndpoint source() {
        return camel.getEndpoint(FROM, LinesEndpoint.class);
    }

    private List<String> committed() {
        return database.query("SELECT text FROM line");
    }

    private void awaitFlow() {
        int enough = feeder.sent() + 20;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(committed()).hasSizeGreaterThan(enough));
        await().atMost(PATIENCE).until(() -> trouble().isEmpty());
    }

    private void awaitTrouble(String words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(trouble()).contains(words));
        assertThat(trouble()).doesNotContain("second", "third", "fourth");
    }

    /** Why the route is not ready. */
    private String trouble() {
        return HealthCheckHelper.invokeReadiness(camel).stream()
                .filter(result -> result.getCheck().getId().equals("group:rotated"))
                .map(HealthCheck.Result::getMessage)
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    /** The same application, started with the profile {@code postgresql} on a server that asks for a password. */
    public static final class OnSecuredPostgres implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "test,postgresql";
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SecuredPostgres.class));
        }
    }
}
