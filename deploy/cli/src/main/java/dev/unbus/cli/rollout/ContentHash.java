package dev.unbus.cli.rollout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What makes two builds of an application the same: every entry of its own jars and of this project's, whenever it was
 * packed, and the names of all other libraries. What Quarkus generates from them is left out: it is not the same twice.
 */
final class ContentHash {

    private static final String OURS = "dev.unbus.";
    private static final String GENERATED = "quarkus/";

    private ContentHash() {}

    /** The hash of an application's folder, in hexadecimal. */
    static String of(Path application) {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(application)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            for (Path jar : sorted) {
                add(digest, application.relativize(jar).toString().replace('\\', '/'), jar);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + application, unreadable);
        }
    }

    private static void add(MessageDigest digest, String name, Path jar) throws IOException {
        if (name.startsWith(GENERATED)) {
            return;
        }
        text(digest, name);
        if (!name.startsWith("lib/") || jar.getFileName().toString().startsWith(OURS)) {
            entries(digest, jar);
        }
    }

    private static void entries(MessageDigest digest, Path jar) throws IOException {
        try (ZipFile content = new ZipFile(jar.toFile());
                DigestOutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            List<? extends ZipEntry> entries = Collections.list(content.entries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList();
            for (ZipEntry entry : entries) {
                text(digest, entry.getName() + " " + entry.getSize());
                try (InputStream bytes = content.getInputStream(entry)) {
                    bytes.transferTo(sink);
                }
            }
        }
    }

    private static void text(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
