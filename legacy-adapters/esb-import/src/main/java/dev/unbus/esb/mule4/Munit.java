package dev.unbus.esb.mule4;

import dev.unbus.esb.source.Element;

/** Test suites of MUnit, which stay behind: they test flows that are no longer there. */
final class Munit {

    private Munit() {}

    static boolean isSuite(Element root) {
        return root.children().stream()
                .anyMatch(child -> child.namespace().contains("/munit")
                        && (child.is("test") || child.is("config") || child.is("before-suite")));
    }
}
