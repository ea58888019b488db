package dev.unbus.esb.ibm;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;

/**
 * IBM Integration Bus and App Connect Enterprise: message flows, subflows, maps, policies and ESQL, inventoried and not converted.
 */
public final class IbmAce implements Dialect {

    private static final String FLOW = "http://www.ibm.com/wbi/2005/eflow";
    private static final String MAP = "http://www.ibm.com/2008/ccl/Mapping";
    private static final String DESCRIPTOR = "http://com.ibm.etools.mft.descriptor";
    private static final String NOT_CONVERTED = "IBM IIB and ACE are inventoried, not converted";

    @Override
    public String name() {
        return "ibm-ace";
    }

    @Override
    public boolean detects(Element root) {
        return flow(root) || root.namespace().equals(MAP) || root.namespace().startsWith(DESCRIPTOR) || policies(root);
    }

    private static boolean flow(Element root) {
        return root.is("EPackage") && root.namespaces().containsValue(FLOW);
    }

    private static boolean policies(Element root) {
        return (root.is("policies") && root.child("policy").isPresent())
                || (root.is("policy") && root.child("policyProperties").isPresent());
    }

    @Override
    public boolean detectsText(SourceFile file) {
        return file.extension().equals("esql");
    }

    @Override
    public void read(Element root, Conversion conversion) {
        if (flow(root)) {
            AceFlow.open(root, conversion);
        } else if (root.namespace().equals(MAP)) {
            root.all()
                    .filter(element -> element.is("mappingDeclaration"))
                    .forEach(map -> conversion.account().open(map, "map", map.attribute("name", "")));
        } else if (policies(root)) {
            AcePolicy.open(root, conversion);
        } else {
            conversion.account().open(root, root.name(), "");
        }
    }

    @Override
    public void readText(SourceFile file, Conversion conversion) {
        try {
            Esql.routines(file.text())
                    .forEach(routine ->
                            conversion.account().open(file.path(), routine.line(), routine.kind(), routine.name()));
        } catch (SourceException unreadable) {
            Unit whole = conversion.account().open(file.path(), unreadable.line(), "esql", file.name());
            conversion.account().settle(whole, Outcome.FAILED, String.valueOf(unreadable.getMessage()));
        }
    }

    @Override
    public void convert(Conversion conversion) {
        conversion.account().units().stream()
                .filter(unit -> unit.outcome().isEmpty())
                .forEach(unit -> conversion.account().settle(unit, Outcome.FAILED, NOT_CONVERTED));
    }
}
