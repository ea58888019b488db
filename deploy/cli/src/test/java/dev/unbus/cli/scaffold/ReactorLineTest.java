package dev.unbus.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactorLineTest {

    @Test
    void readsWhatMavenSaysOfAModule() {
        assertThat(ReactorLine.in("[INFO] Unbus: samples/file-to-kafka 0.1.0 ................. SUCCESS [ 55.264 s]"))
                .contains(new ReactorLine("file-to-kafka", true, "55.264 s"));
        assertThat(ReactorLine.in("[INFO] Unbus: samples/jms-to-soap 0.1.0 ................... FAILURE [02:01 min]"))
                .contains(new ReactorLine("jms-to-soap", false, "02:01 min"));
        assertThat(ReactorLine.in("[INFO] Unbus: samples/database-to-database 0.1.0 .......... SKIPPED"))
                .contains(new ReactorLine("database-to-database", false, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[INFO] unbus-generated 0 .................................. SUCCESS [  0.000 s]",
                "[INFO] Building Unbus: samples/file-to-kafka 0.1.0                      [2/9]",
                "[INFO] BUILD SUCCESS"
            })
    void leavesAllElseAlone(String line) {
        assertThat(ReactorLine.in(line)).isEmpty();
    }
}
