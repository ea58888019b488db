package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** Camel 2 and 3 in XML: Spring, Blueprint, and files of routes alone. */
public final class CamelXmlDialect implements Dialect {

    private static final Set<String> ROOTS = Set.of(
            "routes",
            "route",
            "rests",
            "rest",
            "routeTemplates",
            "routeTemplate",
            "templatedRoutes",
            "camelContext",
            "camel");

    /** Found by the service loader. */
    public CamelXmlDialect() {}

    @Override
    public String name() {
        return "camel";
    }

    @Override
    public boolean detects(Element root) {
        if (Vocabulary.camel(root)) {
            return true;
        }
        if (root.namespace().isEmpty()) {
            return root.name().startsWith("routeConfiguration")
                    || (ROOTS.contains(root.name())
                            && root.all().anyMatch(below -> below.is("from") || below.is("rest")));
        }
        return Vocabulary.container(root);
    }

    @Override
    public void read(Element root, Conversion conversion) {
        new UnitReader(conversion.account()).read(root);
    }

    @Override
    public void convert(Conversion conversion) {
        new ProjectConverter(conversion).convert();
    }
}
