package dev.unbus.esb.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as JSON documents. */
public final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {}

    /** The whole report: {@code report.json}. */
    public static String of(Report report) {
        return written(report);
    }

    /** Its totals alone, for standard output. */
    public static String summary(Report report) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("format", report.format());
        summary.put("source", report.source());
        summary.put("verified", report.verified());
        summary.put("files", report.files());
        summary.put("projects", report.projects().size());
        summary.put(
                "integrations",
                report.projects().stream()
                        .mapToInt(project -> project.integrations().size())
                        .sum());
        summary.put("totals", report.totals());
        summary.put("dialects", report.dialects());
        summary.put("problems", report.problems());
        return written(summary);
    }

    /** The estate as the catalog takes it: flows with their states and what replaces them. */
    public static String estate(Report report) {
        List<Map<String, Object>> flows = new ArrayList<>();
        report.projects().forEach(project -> project.flows().forEach(flow -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", flow.id());
            entry.put("name", flow.name());
            entry.put("kind", flow.kind());
            entry.put("dialect", project.dialect());
            entry.put("project", project.name());
            entry.put("state", flow.state());
            entry.put("integration", flow.integration());
            entry.put("calls", flow.calls());
            Map<String, Object> units = new LinkedHashMap<>();
            units.put("converted", flow.counts().converted());
            units.put("different", flow.counts().different());
            units.put("stubbed", flow.counts().stubbed());
            units.put("ignored", flow.counts().ignored());
            units.put("failed", flow.counts().failed());
            entry.put("units", units);
            flows.add(entry);
        }));
        return written(Map.of("flows", flows));
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
