package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.runtime.CaughtException;
import dev.unbus.esb.source.Element;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;

/** Camel 2 let a doCatch say that it does not handle what it catches, which then went on when the steps were done. */
final class Rethrowing {

    private static final String BEAN = "unbusCaughtException";

    private Rethrowing() {}

    /**
     * Takes out what says whether it is handled.
     *
     * @throws BeyondException when that is computed
     */
    static void read(Node branch) {
        branch.child("handled").ifPresent(handled -> {
            String said = handled.child("constant").map(Node::text).orElse("").strip();
            if (!said.equals("true") && !said.equals("false")) {
                throw new BeyondException("whether doCatch handles the exception is computed");
            }
            branch.children().remove(handled);
        });
    }

    /** Has the exception go on at the end of a branch that does not handle it. */
    static void end(Element branch, ProcessorDefinition<?> into, Conversion conversion) {
        boolean handled = branch.child("handled")
                .flatMap(child -> child.child("constant"))
                .map(constant -> !constant.text().strip().equals("false"))
                .orElse(true);
        if (branch.is("doCatch") && !handled) {
            BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
            bean.setName(BEAN);
            bean.setType(CaughtException.class.getName());
            conversion.bean(bean);
            ProcessDefinition again = new ProcessDefinition();
            again.setRef(BEAN);
            into.addOutput(again);
        }
    }
}
