package dev.unbus.esb.tibco;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** TIBCO BusinessWorks 5: process definitions, shared resources and global variables, inventoried and not converted. */
public final class TibcoBw5 implements Dialect {

    static final String VARIABLES = "http://www.tibco.com/xmlns/repo/types/2002";

    private static final String PROCESS = "http://xmlns.tibco.com/bw/process/2003";
    private static final Set<String> STEPS = Set.of("starter", "activity", "group");
    private static final String NOT_CONVERTED = "TIBCO BW 5 is inventoried, not converted";

    @Override
    public String name() {
        return "tibco-bw5";
    }

    @Override
    public boolean detects(Element root) {
        return root.namespace().equals(PROCESS)
                || (GlobalVariables.are(root) && !root.file().contains("META-INF/"))
                || SharedResource.is(root);
    }

    @Override
    public void read(Element root, Conversion conversion) {
        if (GlobalVariables.are(root)) {
            GlobalVariables.open(root, conversion);
        } else if (SharedResource.is(root)) {
            SharedResource.open(root, conversion);
        } else if (STEPS.contains(root.name())) {
            step(root, conversion);
        } else {
            conversion.account().open(root, "process", text(root, "name"));
            steps(root, conversion);
        }
    }

    @Override
    public void convert(Conversion conversion) {
        conversion.account().units().stream()
                .filter(unit -> unit.outcome().isEmpty())
                .forEach(unit -> conversion.account().settle(unit, Outcome.FAILED, NOT_CONVERTED));
    }

    private static void steps(Element around, Conversion conversion) {
        around.children().stream()
                .filter(child -> child.namespace().equals(PROCESS) && STEPS.contains(child.name()))
                .forEach(child -> step(child, conversion));
    }

    private static void step(Element step, Conversion conversion) {
        Unit unit = conversion.account().open(step, kind(step), step.attribute("name", ""));
        callee(step, conversion, unit);
        Bw5Endpoint.of(step).ifPresent(conversion::endpoint);
        steps(step, conversion);
    }

    private static String kind(Element step) {
        String type = text(step, "type");
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return simple.isEmpty() ? step.name() : simple;
    }

    private static void callee(Element step, Conversion conversion, Unit unit) {
        step.child("config")
                .flatMap(config -> config.child("processName"))
                .map(name -> name.text().strip())
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> conversion.call(unit, name));
    }

    static String text(Element around, String child) {
        return around.child(child).map(found -> found.text().strip()).orElse("");
    }
}
