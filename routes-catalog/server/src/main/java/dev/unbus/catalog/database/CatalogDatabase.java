package dev.unbus.catalog.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The one of the two databases that this process was started with. */
@Singleton
final class CatalogDatabase {

    /**
     * The active database.
     *
     * @throws IllegalStateException when none is active, or both
     */
    @Produces
    @Singleton
    Jdbi database(@Any InjectableInstance<AgroalDataSource> all) {
        List<InstanceHandle<AgroalDataSource>> active = all.handlesStream()
                .filter(handle -> handle.getBean().isActive())
                .toList();
        if (active.size() != 1) {
            throw new IllegalStateException("of the data sources h2 and postgresql one has to be active, not "
                    + active.size() + ": see quarkus.datasource.h2.active and quarkus.datasource.postgresql.active");
        }
        return Jdbi.create(active.get(0).get());
    }
}
