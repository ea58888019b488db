package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.mule.CoreProcessors;
import dev.unbus.esb.mule.Globals;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.MuleUnits;
import dev.unbus.esb.mule.MuleVersion;
import dev.unbus.esb.mule.Munit;
import dev.unbus.esb.mule.Overlooked;
import dev.unbus.esb.mule.Scripts;
import dev.unbus.esb.mule4.AddressValidation;
import dev.unbus.esb.mule4.Validation;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** Mule 3: applications and domains. */
public final class Mule3Dialect implements Dialect {

    private static final MuleUnits UNITS = new MuleUnits(
            Set.of(
                    "all",
                    "enricher",
                    "processor-chain",
                    "response",
                    "poll",
                    "request-reply",
                    "composite-source",
                    "wire-tap",
                    "recipient-list",
                    "transactional",
                    "multi-transactional",
                    "xa-transactional",
                    "choice-exception-strategy",
                    "catch-exception-strategy",
                    "rollback-exception-strategy",
                    "default-exception-strategy",
                    "custom-exception-strategy",
                    "on-redelivery-attempts-exceeded",
                    "mapping-exception-strategy",
                    "mapping",
                    "input",
                    "commit",
                    "beans",
                    "model",
                    "service",
                    "inbound",
                    "outbound"),
            Set.of(
                    "input",
                    "threading-profile",
                    "custom-aggregation-strategy",
                    "validations",
                    "watermark",
                    "fixed-frequency-scheduler",
                    "cron-scheduler",
                    "enrich",
                    "exception",
                    "description",
                    "commit-transaction",
                    "rollback-transaction"));

    @Override
    public String name() {
        return "mule3";
    }

    @Override
    public boolean detects(Element root) {
        return MuleVersion.isConfiguration(root) && MuleVersion.of(root) == 3 && !Munit.isSuite(root);
    }

    @Override
    public void read(Element root, Conversion conversion) {
        UNITS.open(root, conversion.account());
    }

    @Override
    public void convert(Conversion conversion) {
        Overlooked.begin(conversion);
        MuleProject project = new MuleProject(conversion, new Mule3Expressions(conversion));
        Globals globals = new Globals(project, Connectors.IGNORED, Connectors.BEYOND);
        globals.settings();
        Placeholders.load(project);
        HttpListeners listeners = new HttpListeners();
        BatchJobs jobs = new BatchJobs(project);
        MuleRoutes routes = new MuleRoutes(project)
                .withoutTargets()
                .processors(CoreProcessors.table())
                .processors(MessageProperties.TABLE)
                .processors(Filters.table())
                .processors(Transformers.table())
                .processors(Components.table())
                .processors(new FlowReferences().table())
                .processors(Routing.table())
                .processors(HttpRequests.TABLE)
                .processors(Weave.TABLE)
                .processors(Outbound.table())
                .processors(Database.table())
                .processors(Apikit.TABLE)
                .processors(Retrying.TABLE)
                .processors(Validation.TABLE)
                .processors(AddressValidation.TABLE)
                .processors(EmptyValidation.TABLE)
                .processors(ObjectStore.TABLE)
                .processors(HttpListeners.PROCESSORS)
                .processors(jobs.table())
                .processors(Scripts.TABLE)
                .processors(SoapConsumer.TABLE)
                .processors(AttachmentRules.TABLE)
                .processors(RequestReply.TABLE)
                .processors(JsonSchemas.TABLE)
                .spanning(Splitting.TABLE)
                .spanning(Filters.SPANNING)
                .spanning(SoapProxies.TABLE)
                .sources(listeners.sources())
                .sources(new Inbound(listeners).sources());
        Apikit.apis(project);
        routes.convert();
        jobs.convert(routes);
        Connectors.settle(project);
        globals.rest(routes);
        Overlooked.name(project);
        ErrorTexts.name(project);
    }
}
