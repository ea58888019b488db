package dev.unbus.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void findsNothingWrongWithWhatCameOnceAndInOrder() {
        Tally tally = read(4, "1a 2b 4b 3a");

        assertThat(tally.received()).isEqualTo(4);
        assertThat(tally.lost()).isZero();
        assertThat(tally.duplicated()).isZero();
        assertThat(tally.outOfOrder()).isZero();
    }

    @Test
    void namesWhatIsLost() {
        Tally tally = read(6, "2a 4a 5a");

        assertThat(tally.lost()).isEqualTo(3);
        assertThat(tally.lostExamples()).containsExactly(1, 3, 6);
    }

    @Test
    void countsEachRepetitionAndNamesIt() {
        Tally tally = read(3, "1a 2a 1a 3a 1a");

        assertThat(tally.received()).isEqualTo(5);
        assertThat(tally.duplicated()).isEqualTo(2);
        assertThat(tally.duplicateExamples()).containsExactly(1, 1);
        assertThat(tally.lost()).isZero();
    }

    @Test
    void doesNotTakeARepetitionForDisorder() {
        assertThat(read(3, "1a 2a 3a 1a 2a").outOfOrder()).isZero();
    }

    @Test
    void countsWhatCameAfterALaterOneOfItsKey() {
        assertThat(read(6, "3a 1a 2a 6b 5c 4b").outOfOrder()).isEqualTo(3);
    }

    @Test
    void givesAFewExamplesOfMany() {
        assertThat(new Tally(1_000).lostExamples()).hasSize(20).startsWith(1, 2, 3);
    }

    @Test
    void refusesWhatWasNeverSent() {
        assertThatThrownBy(() -> read(3, "4a")).hasMessageContaining("message 4 was never sent");
    }

    private static Tally read(int sent, String messages) {
        Tally tally = new Tally(sent);
        for (String message : messages.split(" ", -1)) {
            int end = message.length() - 1;
            tally.add(Integer.parseInt(message.substring(0, end)), message.substring(end));
        }
        return tally;
    }
}
