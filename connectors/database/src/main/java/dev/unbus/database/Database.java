package dev.unbus.database;

import dev.unbus.delivery.group.GroupResource;
import dev.unbus.delivery.group.GroupSource;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.SlotId;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database that groups commit to. */
@Singleton
@Unremovable
final class Database implements GroupResource {

    private final Supplier<DataSource> source;
    private final Supplier<String> name;
    private final DatabaseSettings settings;
    private final Map<SlotId, Positions> positions = new ConcurrentHashMap<>();
    private @Nullable Dialect dialect;

    @Inject
    Database(ConfiguredDataSource configured, DatabaseSettings settings) {
        this(configured::get, () -> settings.name().orElseGet(configured::name), settings);
    }

    Database(Supplier<DataSource> source, Supplier<String> name, DatabaseSettings settings) {
        this.source = source;
        this.name = name;
        this.settings = settings;
    }

    DataSource source() {
        return source.get();
    }

    @Override
    public String resource() {
        return "database:" + name.get();
    }

    @Override
    public GroupTransaction open(SlotId slot, GroupSource from) throws SQLException {
        return open(slot);
    }

    DatabaseTransaction open(SlotId slot) throws SQLException {
        Dialect spoken = dialect();
        CommittedIds ids = new CommittedIds(slot);
        try (Connection connection = source().getConnection()) {
            ids.forget(connection, settings.commitRetention());
        }
        // A transaction that is opened anew goes on from the positions that the slot knows, not from what others wrote.
        Positions known = positions.computeIfAbsent(slot, id -> new Positions(id.scope()));
        return new DatabaseTransaction(source(), spoken, known, ids);
    }

    /** What kind of database it is; its tables are there from then on. */
    private synchronized Dialect dialect() throws SQLException {
        if (dialect == null) {
            try (Connection connection = source().getConnection()) {
                CommitTables.create(connection);
                dialect = Dialect.of(connection, settings);
            }
        }
        return dialect;
    }
}
