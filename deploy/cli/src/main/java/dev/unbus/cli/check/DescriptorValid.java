package dev.unbus.cli.check;

import dev.unbus.catalog.model.CatalogInfoException;
import java.nio.file.Files;

/** The catalog and every other rule can read what is declared. */
final class DescriptorValid implements Rule {

    @Override
    public String id() {
        return "descriptor-valid";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        if (!Files.isRegularFile(flow.descriptor())) {
            report.violation(
                    flow.descriptor(), 1, "there is none", "write one; that of another integration is an example");
        }
        flow.brokenDescriptor()
                .ifPresent(broken -> report.violationOf(
                        ruleOf(broken), flow.descriptor(), broken.line(), sentence(flow, broken), "mend this line"));
    }

    private String ruleOf(CatalogInfoException broken) {
        return String.valueOf(broken.getMessage()).contains("unbus.dev/guarantee") ? GuaranteeDeclared.ID : id();
    }

    private static String sentence(Subject flow, CatalogInfoException broken) {
        String place = flow.descriptor() + ":" + broken.line() + ": ";
        String message = String.valueOf(broken.getMessage());
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }
}
