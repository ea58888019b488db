package dev.unbus.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file's bytes, computed while the file is checked. */
final class Fingerprint {

    private static final int BUFFER = 65_536;

    private Fingerprint() {}

    /** Reads the file once, through the check and on to its end; {@code sha256:} and 64 hexadecimal digits. */
    static String of(Path path, FileCheck check, Tally tally) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content =
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER), digest)) {
            check.check(new Unclosable(content), tally);
            content.transferTo(OutputStream.nullOutputStream());
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The check closes its reader, and the rest of the file still has to be read. */
    private static final class Unclosable extends FilterInputStream {

        Unclosable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
