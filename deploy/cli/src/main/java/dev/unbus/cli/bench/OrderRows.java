package dev.unbus.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

/**
 * A file of invented order rows in the shape of the project's sample, the same for all contenders and all rounds: the
 * sample's rows over and over, with a number of their own in front, separated by semicolons, without a header. Only the first
 * number is another one each time: a file of the very same content would be known already.
 */
final class OrderRows {

    private static final long SEED = 20_261_125;

    private static final String FIRST_NUMBER = "%09d";

    private final Path file;
    private final int rows;
    private int drops;

    private OrderRows(Path file, int rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Writes a file of about this size. */
    static OrderRows write(Path file, Path sample, long bytes) {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            List<String> ends = ends(sample);
            Random random = new Random(SEED);
            int rows = 0;
            for (long written = 0; written < bytes; rows++) {
                String row = (rows == 0 ? FIRST_NUMBER.formatted(0) : rows) + ends.get(random.nextInt(ends.size()));
                writer.write(row);
                written += row.length();
            }
            return new OrderRows(file, rows);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    /** What stands behind the number of each sample row: stock code, description, quantity, time, price, customer, country. */
    private static List<String> ends(Path sample) throws IOException {
        return Files.readAllLines(sample, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(row -> row.indexOf('"') < 0)
                .map(row -> row.substring(row.indexOf(',')).replace(',', ';') + "\n")
                .toList();
    }

    int rows() {
        return rows;
    }

    /** A source of one measurement: the same file under another name, as files are dropped into folders. */
    Source in(Path folder) {
        drops++;
        return new Dropped(file, folder, FIRST_NUMBER.formatted(drops));
    }

    private record Dropped(Path file, Path folder, String firstNumber) implements Source {

        /** Made before the contender starts, so that nobody sees it grow. */
        @Override
        public void fill(int messages) {
            try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
                content.write(StandardCharsets.US_ASCII.encode(firstNumber));
                Files.createDirectories(folder);
                Files.createLink(folder.resolve(Contenders.FILE_NAME), file);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot write " + folder, unwritable);
            }
        }

        @Override
        public void close() {
            FolderTree.delete(folder);
        }
    }
}
