package dev.unbus.esb.tibco;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** TIBCO BusinessWorks 6 and its container edition: BPEL processes and shared resources, inventoried and not converted. */
public final class TibcoBw6 implements Dialect {

    static final String BPEL = "http://docs.oasis-open.org/wsbpel/2.0/process/executable";

    private static final String EXTENSIONS = "http://www.tibco.com/bpel/2007/extensions";
    private static final String RESOURCES = "http://xsd.tns.tibco.com/amf/models/sharedresource/";
    private static final String NOT_CONVERTED = "TIBCO BW 6 is inventoried, not converted";
    private static final Set<String> ACTIVITIES = Set.of(
            "receive",
            "reply",
            "invoke",
            "assign",
            "empty",
            "throw",
            "rethrow",
            "exit",
            "wait",
            "compensate",
            "compensateScope",
            "validate",
            "scope",
            "flow",
            "sequence",
            "if",
            "while",
            "repeatUntil",
            "forEach",
            "pick",
            "onMessage",
            "onEvent",
            "onAlarm",
            "catch",
            "catchAll");

    @Override
    public String name() {
        return "tibco-bw6";
    }

    @Override
    public boolean detects(Element root) {
        boolean process = root.is("process")
                && root.namespace().equals(BPEL)
                && root.namespaces().containsValue(EXTENSIONS);
        boolean variables = GlobalVariables.are(root) && root.file().contains("META-INF/");
        return process || variables || root.namespace().startsWith(RESOURCES);
    }

    @Override
    public void read(Element root, Conversion conversion) {
        if (GlobalVariables.are(root)) {
            GlobalVariables.open(root, conversion);
        } else if (root.namespace().startsWith(RESOURCES)) {
            conversion.account().open(root, root.attribute("type", root.name()), root.attribute("name", ""));
            Bw6Endpoint.resource(root, conversion);
        } else {
            process(root, conversion);
        }
    }

    @Override
    public void convert(Conversion conversion) {
        conversion.account().units().stream()
                .filter(unit -> unit.outcome().isEmpty())
                .forEach(unit -> conversion.account().settle(unit, Outcome.FAILED, NOT_CONVERTED));
    }

    private static void process(Element root, Conversion conversion) {
        conversion.account().open(root, "process", root.attribute("name", ""));
        root.all().forEach(element -> {
            if (element.namespace().equals(BPEL) && ACTIVITIES.contains(element.name())) {
                activity(element, element.name(), conversion);
            } else if (element.parent().filter(TibcoBw6::extension).isPresent()) {
                activity(element, kind(element), conversion);
            }
        });
        Bw6Endpoint.partners(root, conversion);
    }

    private static boolean extension(Element element) {
        return element.is("extensionActivity") && element.namespace().equals(BPEL);
    }

    private static void activity(Element element, String kind, Conversion conversion) {
        Unit unit = conversion.account().open(element, kind, element.attribute("name", ""));
        element.child("CallProcess")
                .flatMap(call -> call.attribute("subProcessName"))
                .ifPresent(name -> conversion.call(unit, name));
        Bw6Endpoint.activity(element, kind, conversion);
    }

    /** What the palette calls it, such as {@code bw.file.write}; the event for a starter. */
    private static String kind(Element extension) {
        return extension
                .all()
                .flatMap(below -> below.attribute("activityTypeID").stream())
                .findFirst()
                .or(() -> extension
                        .child("eventSource")
                        .flatMap(source -> source.children().stream().findFirst())
                        .map(Element::name))
                .or(() -> extension.child("CallProcess").map(Element::name))
                .orElse(extension.name());
    }
}
