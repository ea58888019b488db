package dev.unbus.cli.image;

import java.util.Locale;

/** Why a call of the engine failed: the last line that calls itself an error, or else the last line. */
final class EngineReason {

    private String last = "it gave no reason";
    private String error = "";

    void read(String line) {
        if (!line.isBlank()) {
            last = line.strip();
            if (last.toLowerCase(Locale.ROOT).startsWith("error")) {
                error = last;
            }
        }
    }

    String sentence() {
        String reason = error.isEmpty() ? last : error;
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
