package dev.unbus.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a file, as the JSON document that lies beside it; it holds nothing of the file's content. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "file",
    "result",
    "rule",
    "place",
    "explanation",
    "earlierFile",
    "earlierTakenInAt",
    "counts",
    "bytes",
    "fingerprint",
    "startedAt",
    "finishedAt"
})
record IntakeReport(
        String file,
        String result,
        @Nullable String rule,
        @Nullable String place,
        @Nullable String explanation,
        @Nullable String earlierFile,
        @Nullable String earlierTakenInAt,
        Map<String, Long> counts,
        long bytes,
        @Nullable String fingerprint,
        String startedAt,
        String finishedAt) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static IntakeReport done(IntakeFile file, Instant now) {
        return of(file.name(), null, file.tally(), file.bytes(), file.fingerprint(), file.startedAt(), now);
    }

    /** For a file that nothing earlier is known of; rejected when there is a reason. */
    static IntakeReport of(
            String file,
            @Nullable RejectedException why,
            Tally tally,
            long bytes,
            String fingerprint,
            Instant startedAt,
            Instant now) {
        return new IntakeReport(
                file,
                why == null ? "done" : "rejected",
                why == null ? null : why.rule(),
                why == null ? null : why.place(),
                why == null ? null : why.getMessage(),
                null,
                null,
                tally.counts(),
                bytes,
                fingerprint,
                startedAt.toString(),
                now.toString());
    }

    static IntakeReport rejected(Arrival file, RejectedException why, Instant now) {
        TakenIn earlier = file.earlier;
        return new IntakeReport(
                file.path.getFileName().toString(),
                "rejected",
                why.rule(),
                why.place(),
                why.getMessage(),
                earlier == null ? null : earlier.movedTo(),
                earlier == null ? null : earlier.takenInAt(),
                file.tally.counts(),
                file.bytes,
                file.fingerprint,
                file.startedAt.toString(),
                now.toString());
    }

    String json() throws IOException {
        return JSON.writeValueAsString(this);
    }

    /** Writes it as {@code <name>.report.json} beside the place where the file will lie. */
    void writeBeside(Path target) throws IOException {
        JSON.writeValue(
                target.resolveSibling(target.getFileName() + ".report.json").toFile(), this);
    }
}
