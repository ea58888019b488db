package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.mule.Batch;
import dev.unbus.esb.mule.CoreProcessors;
import dev.unbus.esb.mule.Globals;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.MuleUnits;
import dev.unbus.esb.mule.MuleVersion;
import dev.unbus.esb.mule.Munit;
import dev.unbus.esb.mule.Overlooked;
import dev.unbus.esb.mule.Scripts;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** Mule 4: applications and domains. */
public final class Mule4Dialect implements Dialect {

    private static final MuleUnits UNITS = new MuleUnits(
            Set.of(
                    "parallel-foreach",
                    "round-robin",
                    "route",
                    "try",
                    "error-handler",
                    "on-error",
                    "on-error-continue",
                    "on-error-propagate",
                    "aggregator",
                    "group-based-aggregator",
                    "size-based-aggregator",
                    "aggregation-complete",
                    "incremental-aggregation"),
            Set.of("route", "aggregator", "aggregation-complete", "incremental-aggregation", "content"));

    @Override
    public String name() {
        return "mule4";
    }

    @Override
    public boolean detects(Element root) {
        return MuleVersion.isConfiguration(root) && MuleVersion.of(root) == 4 && !Munit.isSuite(root);
    }

    @Override
    public void read(Element root, Conversion conversion) {
        UNITS.open(root, conversion.account());
    }

    @Override
    public void convert(Conversion conversion) {
        Overlooked.begin(conversion);
        MuleProject project = new MuleProject(conversion, new WeaveExpressions(conversion));
        Globals globals = new Globals(project, Connectors.IGNORED, Connectors.BEYOND);
        globals.settings();
        globals.placeholders();
        MuleRoutes routes = new MuleRoutes(project)
                .processors(CoreProcessors.table())
                .processors(Variables.TABLE)
                .processors(Transform.TABLE)
                .processors(HttpRequest.TABLE)
                .processors(Apikit.TABLE)
                .processors(Database.TABLE)
                .processors(Queues.TABLE)
                .processors(ObjectStore.TABLE)
                .processors(Validation.TABLE)
                .processors(AddressValidation.TABLE)
                .processors(FileOperations.TABLE)
                .processors(SoapServices.TABLE)
                .processors(Others.TABLE)
                .processors(Emails.TABLE)
                .processors(Batch.TABLE)
                .processors(Scripts.TABLE)
                .processors(Compatibility.TABLE)
                .processors(Documents.TABLE)
                .processors(Turning.TABLE)
                .processors(Amqp.TABLE)
                .processors(Aggregators.TABLE)
                .processors(DatabaseScripts.TABLE)
                .processors(StoredProcedures.TABLE)
                .sources(Sources.TABLE)
                .sources(Polling.TABLE)
                .sources(Emails.SOURCES)
                .sources(Amqp.SOURCES)
                .sources(Aggregators.SOURCES)
                .sources(HttpListener.TABLE);
        Apikit.consoles(project);
        routes.convert();
        Apikit.apis(project);
        globals.rest(routes);
        Apikit.unreached(project);
        Overlooked.name(project);
    }
}
