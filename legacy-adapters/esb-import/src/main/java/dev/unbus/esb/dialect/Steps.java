package dev.unbus.esb.dialect;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.runtime.NotConvertedException;
import dev.unbus.esb.source.Element;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.language.MethodCallExpression;

/** Steps that all dialects use. */
public final class Steps {

    /** The name of the bean that holds the generated functions. */
    public static final String FUNCTIONS = "functions";

    private static final int LONGEST_ORIGINAL = 8_000;

    private Steps() {}

    /**
     * A step that fails in place of what was not converted, with the original in its description. Settles the element's unit and all
     * below it as stubbed.
     */
    public static void stub(Conversion conversion, Element element, String why, ProcessorDefinition<?> parent) {
        parent.addOutput(stub(element, why));
        conversion.account().settleRest(element, Outcome.STUBBED, why);
    }

    /** The step alone; the caller settles the units. */
    public static ThrowExceptionDefinition stub(Element element, String why) {
        ThrowExceptionDefinition stub = new ThrowExceptionDefinition();
        stub.setExceptionType(NotConvertedException.class.getName());
        stub.setMessage("Not converted: " + element.qualifiedName() + " of " + element.place() + ": "
                + why.replace("${", "$ {").replace("{{", "{ {"));
        stub.setDescription(original(element));
        return stub;
    }

    /** The original text of an element, for a description. */
    public static String original(Element element) {
        String xml = element.xml();
        String shown = xml.length() > LONGEST_ORIGINAL ? xml.substring(0, LONGEST_ORIGINAL) + "…" : xml;
        return shown.replace("{{", "{ {");
    }

    /** The expression that calls a generated function. */
    public static MethodCallExpression function(String name) {
        MethodCallExpression call = new MethodCallExpression();
        call.setRef(FUNCTIONS);
        call.setMethod(name);
        return call;
    }
}
