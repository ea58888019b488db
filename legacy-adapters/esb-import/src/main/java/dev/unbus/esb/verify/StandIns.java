package dev.unbus.esb.verify;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultDataFormatResolver;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.DataFormatResolver;
import org.apache.camel.spi.TransactedPolicy;
import org.jspecify.annotations.Nullable;

/** What an integration has on its class path and the verification has not: data formats, and the policies of transactions. */
final class StandIns {

    private static final List<String> PROPAGATIONS =
            List.of("REQUIRED", "REQUIRES_NEW", "MANDATORY", "NEVER", "NOT_SUPPORTED", "SUPPORTS");

    private final DefaultCamelContext camel;
    private final CamelCatalog catalog = new DefaultCamelCatalog();

    StandIns(DefaultCamelContext camel) {
        this.camel = camel;
    }

    void install() {
        PROPAGATIONS.forEach(name -> camel.getRegistry().bind("PROPAGATION_" + name, new Untransacted()));
        camel.getCamelContextExtension().addContextPlugin(DataFormatResolver.class, new KnownFormats());
    }

    /** Lets routes be; the names are those of Quarkus. */
    private static final class Untransacted implements TransactedPolicy {
        @Override
        public void beforeWrap(Route route, NamedNode definition) {
            // nothing to prepare
        }

        @Override
        public Processor wrap(Route route, Processor processor) {
            return processor;
        }
    }

    private final class KnownFormats extends DefaultDataFormatResolver {
        @Override
        public @Nullable DataFormat createDataFormat(String name, CamelContext context) {
            DataFormat there = super.createDataFormat(name, context);
            boolean known = there == null && catalog.dataFormatModel(name) != null;
            return known ? new UnreadFormat() : there;
        }
    }
}
