package dev.unbus.cli.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * What a run of {@code unbus bench} found.
 *
 * @param scenario what was measured
 * @param at when it ended
 * @param machine what it ran on
 * @param rounds how many rounds there were
 * @param method how it was measured, in sentences
 * @param figures medians, typed by scenario
 * @param measured what each round brought
 * @param table the figures for a reader
 */
public record BenchReport(
        Scenario scenario,
        Instant at,
        Machine machine,
        int rounds,
        List<String> method,
        List<?> figures,
        List<?> measured,
        @JsonIgnore Table table) {

    /** Copies the lists. */
    public BenchReport {
        method = List.copyOf(method);
        figures = List.copyOf(figures);
        measured = List.copyOf(measured);
    }

    /** The section of the document, which a terminal shows as well. */
    public String markdown() {
        return """
                ## %s

                %s %s, %d rounds, %s.

                %s

                %s
                """
                .formatted(
                        scenario.word(),
                        scenario.sentence(),
                        at.toString().substring(0, 10),
                        rounds,
                        machine.sentence(),
                        table.markdown(),
                        String.join("\n", method));
    }
}
