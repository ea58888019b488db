package dev.unbus.esb.mule3;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mule.Batch;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.WhenDefinition;

/** Batch jobs, which stand outside of flows: what is in their input comes first, then their steps take the records. */
final class BatchJobs {

    private static final String NAME = "MuleBatchJob";

    private final Map<Element, String> routes = new LinkedHashMap<>();

    /** Gives each job a route. */
    BatchJobs(MuleProject project) {
        jobs(project)
                .forEach(job -> routes.put(job, project.conversion().names().route(job.attribute("name", "batch"))));
    }

    private static List<Element> jobs(MuleProject project) {
        return project.globals()
                .filter(global -> global.is("job") && global.namespace().endsWith("/batch"))
                .toList();
    }

    Map<String, Processor> table() {
        Map<String, Processor> table = new LinkedHashMap<>();
        for (String namespace : List.of("batch", "ee/batch")) {
            table.put(namespace + ":execute", this::execute);
            table.put(namespace + ":set-record-variable", BatchJobs::variable);
        }
        return table;
    }

    private void execute(Element element, Chain chain) throws NotTranslatable {
        String name = element.attribute("name", "");
        Optional<String> route = route(name, element);
        if (route.isPresent()) {
            chain.tap("direct:" + route.get());
        } else if (name.contains("#[")) {
            oneOf(name, chain);
        } else {
            throw new NotTranslatable("there is no batch job " + name);
        }
        chain.different(element, "the payload stays: it is not the instance of the job");
    }

    /** The route of the job of that name, in the file of {@code from} if there is one. */
    private Optional<String> route(String name, Element from) {
        List<Element> named = routes.keySet().stream()
                .filter(job -> job.attribute("name", "").equals(name))
                .toList();
        return named.stream()
                .filter(job -> job.file().equals(from.file()))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(routes::get);
    }

    /** The job whose name an expression gives. */
    private void oneOf(String name, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(NAME, chain.value(name)));
        ChoiceDefinition choice = new ChoiceDefinition();
        Map<String, String> jobs = new LinkedHashMap<>();
        routes.forEach((job, route) -> jobs.putIfAbsent(job.attribute("name", ""), route));
        for (Map.Entry<String, String> job : jobs.entrySet()) {
            if (job.getKey().matches("[^'$\\\\]+")) {
                WhenDefinition when = new WhenDefinition();
                when.setExpression(Step.simple("${variable." + NAME + "} == '" + job.getKey() + "'"));
                chain.in(when).tap("direct:" + job.getValue());
                choice.getWhenClauses().add(when);
            }
        }
        ThrowExceptionDefinition none = new ThrowExceptionDefinition();
        none.setExceptionType(IllegalArgumentException.class.getName());
        none.setMessage("there is no batch job ${variable." + NAME + "}");
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        chain.in(otherwise).add(none);
        choice.setOtherwise(otherwise);
        chain.add(choice);
    }

    private static void variable(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(element.attribute("variableName", ""), chain.value(element.attribute("value", ""))));
    }

    /** Makes the route of each job. */
    void convert(MuleRoutes all) {
        for (Element job : jobs(all.project())) {
            String route = routes.get(job);
            if (route != null && all.project().conversion().flows().get(route) == null) {
                List<Element> input = job.child("input").map(Element::children).orElse(List.of());
                all.route(job, route, input, chain -> steps(job, chain));
            }
        }
    }

    private static void steps(Element job, Chain chain) {
        try {
            Batch.job(job, chain);
        } catch (NotTranslatable beyond) {
            chain.add(Steps.stub(job, String.valueOf(beyond.getMessage())));
            chain.conversion().account().settleRest(job, Outcome.STUBBED, String.valueOf(beyond.getMessage()));
        }
    }
}
