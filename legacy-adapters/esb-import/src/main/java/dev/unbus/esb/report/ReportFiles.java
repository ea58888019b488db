package dev.unbus.esb.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The report as files: for a program, for a person, for the catalog. */
public final class ReportFiles {

    private ReportFiles() {}

    /** The files by name. */
    public static Map<String, byte[]> of(Report report) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("report.json", bytes(ReportJson.of(report)));
        files.put("report.schema.json", resource("report.schema.json"));
        files.put("report.html", bytes(ReportHtml.of(report)));
        files.put("estate.json", bytes(ReportJson.estate(report)));
        return files;
    }

    static byte[] resource(String name) {
        try (InputStream content = ReportFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(content).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
