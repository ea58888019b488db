package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsWordsLeftAndNumbersRight() {
        Table table = new Table(
                List.of("who", "messages/s"),
                List.of(List.of("one", Table.cell(12_345.6, 0)), List.of("the other", Table.cell(null, 0))));

        assertThat(table.markdown())
                .isEqualTo(
                        """
                | who       | messages/s |
                | --------- | ---------: |
                | one       |     12,346 |
                | the other |          – |""");
    }
}
