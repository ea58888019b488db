package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderRowsTest {

    @TempDir
    Path folder;

    @Test
    void repeatsTheSampleWithNumbersOfItsOwn() throws IOException {
        OrderRows orders = OrderRows.write(folder.resolve("rows"), sample(), 1_000);

        List<String> rows = Files.readAllLines(folder.resolve("rows"));
        assertThat(rows).hasSize(orders.rows()).allMatch(row -> row.endsWith(";POST;POSTAGE;3"));
        assertThat(rows.get(7)).startsWith("7;");
        assertThat(Files.size(folder.resolve("rows"))).isBetween(1_000L, 1_100L);
    }

    @Test
    void dropsTheSameFileForEachMeasurement() throws IOException {
        OrderRows orders = OrderRows.write(folder.resolve("rows"), sample(), 1_000);
        Path inbox = folder.resolve("a/in");

        try (Source source = orders.in(inbox)) {
            source.fill(0);

            assertThat(inbox.resolve("orders.txt")).hasSameTextualContentAs(folder.resolve("rows"));
        }
        assertThat(inbox).doesNotExist();
        assertThat(folder.resolve("rows")).exists();
    }

    private Path sample() throws IOException {
        return Files.writeString(
                folder.resolve("sample.csv"), "No,Stock,Text,Quantity\n1,POST,POSTAGE,3\n1,P,\"a, b\",3\n");
    }
}
