package dev.unbus.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.console.Console;
import dev.unbus.cli.platform.Home;
import dev.unbus.cli.platform.Installation;
import dev.unbus.cli.platform.JavaRuntime;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small proofs with real brokers, instances and faults; needs {@code deploy/devstack} and {@code deploy/proof} built. */
class ProveIT {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path home;

    @BeforeAll
    static void requireTheProgramsBuilt() {
        Installation here = new Installation(PROJECT, new Home(PROJECT), JavaRuntime.current());
        assertThat(new Programs(here).components()).allSatisfy(component -> assertThat(component.jar())
                .as(
                        "build it first: ./mvnw -pl deploy/devstack/brokers,deploy/proof/application,deploy/proof/clients package")
                .exists());
    }

    @ParameterizedTest
    @EnumSource(
            value = Pair.class,
            names = {"JMS_KAFKA", "KAFKA_JMS"})
    void losesNothingAndDeliversNothingTwice(Pair pair) throws InterruptedException {
        ProveReport report = prove(pair, 2_000, 4, 3, ProveRequest.GROUP);

        assertThat(report.holds()).as(report.toString()).isTrue();
        assertThat(report.received()).isEqualTo(2_000);
        assertThat(report.faults()).hasSize(4).allSatisfy((fault, count) -> assertThat(count)
                .isOne());
    }

    /**
     * Kafka's consumer commits every five seconds by itself; whoever is killed in between delivers again. A kill may fall
     * right behind a commit, three in a row do not.
     */
    @Test
    void findsTheDuplicatesOfAStockRoute() throws InterruptedException {
        ProveReport report = prove(Pair.KAFKA_JMS, 2_000, 1, 7, "camel-auto");
        for (int more = 0; report.duplicated() == 0 && more < 2; more++) {
            report = prove(Pair.KAFKA_JMS, 2_000, 1, 7, "camel-auto");
        }

        assertThat(report.faults()).containsOnlyKeys(Fault.KILL);
        assertThat(report.duplicated()).isPositive();
        assertThat(report.duplicatedNumbers()).isNotEmpty();
        assertThat(report.received()).isEqualTo(2_000 - report.lost() + report.duplicated());
        assertThat(report.holds()).isFalse();
    }

    private ProveReport prove(Pair pair, int messages, int faults, long seed, String contender)
            throws InterruptedException {
        Installation here = new Installation(PROJECT, new Home(home), JavaRuntime.current());
        ProveRequest request = new ProveRequest(pair, messages, faults, seed, contender, false, false);
        Prove prove = new Prove(request, here, Console.plain(System.out, System.err));
        return prove.run();
    }
}
