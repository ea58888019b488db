package dev.unbus.esb.verify;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultDataFormatResolver;
import org.apache.camel.impl.engine.DefaultLanguageResolver;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.DataFormatResolver;
import org.apache.camel.spi.Language;
import org.apache.camel.spi.LanguageResolver;
import org.apache.camel.spi.TransactedPolicy;
import org.jspecify.annotations.Nullable;

/** What an integration has on its class path and the verification has not: data formats, languages, and the policies of transactions. */
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
        camel.getCamelContextExtension().addContextPlugin(LanguageResolver.class, new KnownLanguages());
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

    /** Text in a language that is on the integration's class path only is not read; a message that comes to it fails. */
    private final class KnownLanguages extends DefaultLanguageResolver {
        @Override
        public Language resolveLanguage(String name, CamelContext context) {
            try {
                return super.resolveLanguage(name, context);
            } catch (NoSuchLanguageException absent) {
                if (catalog.languageModel(name) == null) {
                    throw absent;
                }
                return new UnreadLanguage(name);
            }
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
