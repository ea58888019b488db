package dev.unbus.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndsTest {

    @Test
    void tellsWhereAMessageComesFromAndGoesTo() {
        assertThat(Ends.of("file-db")).isEqualTo(new Ends(Ends.Source.FILE, Ends.Sink.DB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms", "jms-kafka-jms", "db-jms", "jms-file", ""})
    void refusesWhatIsNoSourceAndSink(String pair) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ends.of(pair));
    }
}
