package dev.unbus.esb.tibco;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;

/** The global variables of a {@code .substvar} file, which both generations of BusinessWorks write. */
final class GlobalVariables {

    private GlobalVariables() {}

    static boolean are(Element root) {
        return root.is("repository") && root.namespace().equals(TibcoBw5.VARIABLES);
    }

    static void open(Element root, Conversion conversion) {
        root.all().filter(element -> element.is("globalVariable")).forEach(variable -> {
            boolean secret = TibcoBw5.text(variable, "type").equals("Password");
            conversion
                    .account()
                    .open(variable, secret ? "globalVariable (password)" : "globalVariable", name(variable));
        });
    }

    private static String name(Element variable) {
        return TibcoBw5.text(variable, "name");
    }
}
