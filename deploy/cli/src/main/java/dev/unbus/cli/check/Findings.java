package dev.unbus.cli.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that the rules found. */
final class Findings {

    private final Path root;
    private final Set<Finding> violations = new LinkedHashSet<>();
    private final Set<Finding> notes = new LinkedHashSet<>();

    Findings(Path root) {
        this.root = root;
    }

    /** What one rule reports to. */
    Report of(String rule) {
        return new Report(rule);
    }

    List<Finding> violations() {
        return new ArrayList<>(violations);
    }

    /** What cannot be told from the sources alone. */
    List<Finding> notes() {
        return new ArrayList<>(notes);
    }

    /** The findings of one rule, with its id. */
    final class Report {

        private final String rule;

        private Report(String rule) {
            this.rule = rule;
        }

        void violation(Path file, int line, String sentence, String remedy) {
            violations.add(finding(rule, file, line, sentence, remedy));
        }

        /** A violation of a rule that another one reads along the way. */
        void violationOf(String otherRule, Path file, int line, String sentence, String remedy) {
            violations.add(finding(otherRule, file, line, sentence, remedy));
        }

        void note(Path file, int line, String sentence, String remedy) {
            notes.add(finding(rule, file, line, sentence, remedy));
        }
    }

    private Finding finding(String rule, Path file, int line, String sentence, String remedy) {
        String name = file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : file.toString();
        return new Finding(name, line, rule, sentence, remedy);
    }
}
