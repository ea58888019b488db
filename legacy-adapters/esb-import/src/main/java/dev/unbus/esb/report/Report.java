package dev.unbus.esb.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.source.SourceTree.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import found and made: the document {@code report.json}; its schema is published as {@code report.schema.json}.
 *
 * @param format of the document, 1
 * @param source what was imported, as the command was given it
 * @param verified whether every route was loaded and started
 * @param files read, of whatever kind
 * @param totals over all projects
 * @param dialects the figures of each dialect
 * @param projects each with its flows, units and integrations, in the order of their names
 * @param problems files that could not be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        int format,
        String source,
        boolean verified,
        int files,
        Counts totals,
        List<DialectFigures> dialects,
        List<ProjectReport> projects,
        List<Problem> problems) {

    /** The figures of one dialect over its projects. */
    record DialectFigures(String dialect, int projects, double meanShare, double cleanProjects, Counts units) {}

    /** One project of one dialect. */
    record ProjectReport(
            String name,
            String dialect,
            Counts counts,
            List<IntegrationReport> integrations,
            List<FlowReport> flows,
            List<ExternalEndpoint> endpoints,
            List<String> credentials,
            List<UnitReport> units) {}

    /** What was written; {@code started} and {@code failures} are there after a verification only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IntegrationReport(
            String name,
            List<String> routes,
            List<String> copied,
            String together,
            boolean unreached,
            @Nullable List<String> started,
            @Nullable Map<String, String> failures) {}

    /** A global element that became routes: where it is, what it calls, whether anything reaches it, and what replaces it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FlowReport(
            String id,
            String name,
            String kind,
            String file,
            int line,
            List<String> routes,
            List<String> calls,
            boolean reached,
            String state,
            @Nullable String integration,
            Counts counts) {}

    /** One unit. */
    record UnitReport(
            String file,
            int line,
            String kind,
            String name,
            String flow,
            String outcome,
            String reason,
            String route) {}
}
