package dev.unbus.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The one of the application's data sources that groups commit to. */
@Singleton
final class ConfiguredDataSource {

    private static final String DEFAULT = "<default>";

    private final DatabaseSettings settings;
    private final InjectableInstance<AgroalDataSource> all;

    ConfiguredDataSource(DatabaseSettings settings, @Any InjectableInstance<AgroalDataSource> all) {
        this.settings = settings;
        this.all = all;
    }

    DataSource get() {
        return chosen().getValue().get();
    }

    String name() {
        String name = chosen().getKey();
        return name.equals(DEFAULT) ? "default" : name;
    }

    private Map.Entry<String, InstanceHandle<AgroalDataSource>> chosen() {
        Map<String, InstanceHandle<AgroalDataSource>> active = active();
        String name = settings.dataSource().orElse(DEFAULT);
        for (Map.Entry<String, InstanceHandle<AgroalDataSource>> entry : active.entrySet()) {
            if (entry.getKey().equals(name) || (settings.dataSource().isEmpty() && active.size() == 1)) {
                return entry;
            }
        }
        throw new IllegalStateException("unbus.database.data-source: no data source " + name
                + " is active, those that are: " + active.keySet() + ": name one of them");
    }

    private Map<String, InstanceHandle<AgroalDataSource>> active() {
        Map<String, InstanceHandle<AgroalDataSource>> active = new TreeMap<>();
        for (InstanceHandle<AgroalDataSource> handle : all.handles()) {
            if (handle.getBean().isActive()) {
                active.put(AgroalDataSourceUtil.dataSourceName(handle.getBean()), handle);
            }
        }
        return active;
    }
}
