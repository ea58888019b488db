package dev.unbus.cli.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret that opens the console and the catalog's API on this machine: 32 random bytes, readable by the owner only. */
final class AccessToken {

    private static final int BYTES = 32;

    private AccessToken() {}

    /** The token in the home, created when there is none. */
    static String in(Home home) {
        try {
            Path file = home.token();
            String token = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
            return token.isEmpty() ? create(file) : token;
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot use " + home.token(), unusable);
        }
    }

    private static String create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token + "\n");
        return token;
    }
}
