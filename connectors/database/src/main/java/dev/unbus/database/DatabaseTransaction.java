package dev.unbus.database;

import dev.unbus.delivery.group.GroupMember;
import dev.unbus.delivery.group.GroupTransaction;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.Position;
import dev.unbus.delivery.group.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One slot's transaction. Statements run at once; a savepoint before the first one of a message takes back what the message did
 * when it fails.
 */
final class DatabaseTransaction implements GroupTransaction {

    private static final Logger LOG = Logger.getLogger(DatabaseTransaction.class);
    private static final String FIRST_SAVEPOINT = "SAVEPOINT unbus_message";
    // Savepoints that stay until the end would nest.
    private static final String NEXT_SAVEPOINT = "RELEASE SAVEPOINT unbus_message; " + FIRST_SAVEPOINT;
    private static final String TAKE_BACK = "ROLLBACK TO SAVEPOINT unbus_message";

    private final DataSource source;
    private final Dialect dialect;
    private final Positions positions;
    private final CommittedIds ids;
    private @Nullable Connection open;
    private @Nullable GroupMember member;
    private boolean savepoint;
    private @Nullable SQLException broken;
    private @Nullable Progress prepared;

    DatabaseTransaction(DataSource source, Dialect dialect, Positions positions, CommittedIds ids) {
        this.source = source;
        this.dialect = dialect;
        this.positions = positions;
        this.ids = ids;
    }

    /** A connection for what the message does; it stays within this transaction. */
    Connection connection(GroupMember of) throws SQLException {
        Connection within = open();
        if (of != member) {
            dialect.savepoint(within, savepoint ? NEXT_SAVEPOINT : FIRST_SAVEPOINT);
            savepoint = true;
            member = of;
            of.whenDropped(this::takeBack);
        }
        return GroupConnection.within(within);
    }

    @Override
    public void begin() throws SQLException {
        rollback();
        try {
            Connection fresh = source.getConnection();
            open = fresh;
            dialect.begin(fresh);
        } catch (SQLException refused) {
            // Who asks again within the group learns why.
            broken = refused;
            throw refused;
        } catch (IllegalStateException unreadable) {
            broken = new SQLException("there are no credentials", unreadable);
            throw broken;
        }
    }

    @Override
    public void prepare(@Nullable Progress record) throws SQLException, LostOwnershipException {
        Connection within = open();
        dialect.check(within);
        if (record != null) {
            if (!record.ids().isEmpty()) {
                ids.write(within, record.ids());
            }
            positions.move(within, record.positions());
        }
        prepared = record;
    }

    @Override
    public void commit() throws SQLException {
        Connection within = open();
        try {
            within.commit();
        } catch (SQLException inDoubt) {
            close();
            throw inDoubt;
        }
        if (prepared != null) {
            positions.moved(prepared.positions());
            ids.committed();
        }
        // Taken back or not, nothing is left to do on it.
        rollback();
    }

    @Override
    public void rollback() {
        Connection within = open;
        open = null;
        member = null;
        savepoint = false;
        broken = null;
        prepared = null;
        if (within != null) {
            giveBack(within);
        }
    }

    @Override
    public Set<String> committedIds() throws SQLException {
        // The unique key waits for a transaction that is still open.
        try (Connection reading = source.getConnection()) {
            return ids.read(reading);
        }
    }

    @Override
    public Map<String, Position> positions(Collection<String> partitions) throws SQLException {
        try (Connection reading = source.getConnection()) {
            return positions.read(reading, partitions);
        }
    }

    @Override
    public void close() {
        rollback();
    }

    private Connection open() throws SQLException {
        if (broken != null) {
            throw broken;
        }
        if (open == null) {
            throw new SQLException("the transaction of the group has ended");
        }
        return open;
    }

    private void takeBack() {
        member = null;
        if (open == null || broken != null) {
            return;
        }
        try {
            dialect.savepoint(open, TAKE_BACK);
        } catch (SQLException e) {
            // Nothing of this transaction may be committed any more.
            broken = e;
        }
    }

    /** The pool commits what it is given back open, so it is rolled back or, when that fails, cut off. */
    private void giveBack(Connection within) {
        try (within) {
            try {
                within.rollback();
                dialect.release(within);
            } catch (SQLException e) {
                within.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debugf(e, "a connection could not be given back");
        }
    }
}
