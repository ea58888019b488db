package dev.unbus.observe;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.DeclaredGuarantees;
import dev.unbus.catalog.model.Guarantee;
import dev.unbus.catalog.model.IntegrationId;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the team declares about this integration: the {@code catalog-info.yaml} that lies in its jar. */
@Singleton
@Unremovable
final class Declaration implements DeclaredGuarantees {

    private static final Logger LOG = Logger.getLogger(Declaration.class);
    private static final String PLACE = "META-INF/unbus/catalog-info.yaml";

    private final CatalogInfo info;

    Declaration(ObserveConfig config) {
        info = load(Thread.currentThread().getContextClassLoader(), config.integration());
    }

    CatalogInfo info() {
        return info;
    }

    @Override
    public @Nullable Guarantee of(String routeId) {
        return info.guaranteeOf(routeId);
    }

    @Override
    public Set<String> routes() {
        return info.guarantees().keySet();
    }

    @Override
    public String place() {
        return PLACE;
    }

    static CatalogInfo load(ClassLoader classes, Optional<String> configured) {
        try (InputStream content = classes.getResourceAsStream(PLACE)) {
            return content == null ? undeclared(configured) : agreed(CatalogInfo.read(content, PLACE), configured);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + PLACE, unreadable);
        }
    }

    private static CatalogInfo agreed(CatalogInfo declared, Optional<String> configured) {
        String name = configured.orElse(declared.id().toString());
        if (!declared.id().equals(IntegrationId.parse(name))) {
            throw new IllegalStateException("unbus.integration is " + name + ", but " + PLACE + " declares "
                    + declared.id() + ": let both say the same");
        }
        return declared;
    }

    private static CatalogInfo undeclared(Optional<String> configured) {
        String name = configured.orElseThrow(() -> new IllegalStateException(
                "there is neither a " + PLACE + " nor a value for unbus.integration: give the integration a name"));
        LOG.warnf("%s has no %s: its team declares nothing about it", name, PLACE);
        IntegrationId id = IntegrationId.parse(name);
        return new CatalogInfo(
                id.flow(),
                id.team(),
                "",
                "experimental",
                "",
                null,
                Map.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
