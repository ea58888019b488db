package dev.unbus.esb;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.output.ProjectWriter;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceTree.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * An old bus, imported.
 *
 * @param projects what was found and made of it, in the order of their names
 * @param problems files that could not be read
 * @param files how many there are, whether they are of a bus or not
 */
public record Estate(List<ImportedProject> projects, List<Problem> problems, int files) {

    /** Keeps its own copies of the lists. */
    public Estate {
        projects = List.copyOf(projects);
        problems = List.copyOf(problems);
    }

    /** The same, with more files that could not be read. */
    public Estate withProblems(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Estate(projects, all, files);
    }

    /**
     * A project of one dialect.
     *
     * @param source its files
     * @param conversion its units and what was made of them
     * @param integrations what was written
     */
    public record ImportedProject(
            LegacyProject source, Conversion conversion, List<ProjectWriter.Written> integrations) {

        /** Keeps its own copy of the list. */
        public ImportedProject {
            integrations = List.copyOf(integrations);
        }
    }
}
