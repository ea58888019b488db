package dev.unbus.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTest {

    @Test
    void thereAreFiftySixThatMakeSense() {
        assertThat(Pair.all()).hasSize(56).doesNotHaveDuplicates();
        assertThat(Pair.all()).noneMatch(pair -> pair.to() == Kind.TIMER);
    }

    @ParameterizedTest
    @CsvSource({
        "file, kafka, effectively-once",
        "jms, database, effectively-once",
        "sftp, jms, effectively-once",
        "kafka, rest, at-least-once",
        "file, sftp, at-least-once",
        "database, kafka, at-least-once",
        "rest, kafka, at-most-once",
        "soap, soap, at-most-once",
        "timer, jms, at-most-once"
    })
    void promisesWhatCanBeKept(String from, String to, String guarantee) {
        Pair pair = new Pair(Kind.parse(from), Kind.parse(to));

        assertThat(pair.guarantee().label()).isEqualTo(guarantee);
    }

    @Test
    void refusesATimerAsSink() {
        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> new Pair(Kind.KAFKA, Kind.TIMER))
                .withMessageStartingWith("a timer can only be where an integration begins")
                .matches(ScaffoldException::isUsage);
    }

    @Test
    void saysWhichKindsThereAre() {
        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> Kind.parse("fax"))
                .withMessage("there is no kind fax; there are jms, kafka, file, sftp, rest, soap, timer, database");
    }

    @Test
    void everyPairFillsEveryPlaceholderAndKeepsItsReadmeShort() {
        for (Pair pair : Pair.all()) {
            Map<String, String> files = Integration.files(
                    FlowName.parse("demo/price-feed"), pair, 8107, Layout.inProject("0.1.0-SNAPSHOT"));

            assertThat(files.values()).as(pair.toString()).noneMatch(text -> text.matches("(?s).*@[A-Za-z]+@.*"));
            assertThat(files.get("README.md").lines().count())
                    .as(pair.toString())
                    .isLessThanOrEqualTo(40);
        }
    }
}
