package dev.unbus.proof.clients;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Unpacks a PostgreSQL, makes its data and one table, and prints the path of the server, which then is started by itself. */
public final class DatabaseSetup {

    private DatabaseSetup() {}

    /** The folder of the program, that of the data, the table's name. */
    public static void main(String[] arguments) throws Exception {
        Path program = Path.of(arguments[0]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(program.toFile())
                .setDataDirectory(Path.of(arguments[1]))
                .setCleanDataDirectory(false)
                .start()) {
            Table.create(postgres.getJdbcUrl("postgres", "postgres"), arguments[2]);
        }
        System.out.println(server(program));
        System.exit(0);
    }

    private static Path server(Path program) throws IOException {
        try (Stream<Path> files = Files.find(program, 4, (file, facts) -> file.endsWith(Path.of("bin", "postgres")))) {
            return files.findFirst().orElseThrow(() -> new IOException("there is no bin/postgres in " + program));
        }
    }
}
