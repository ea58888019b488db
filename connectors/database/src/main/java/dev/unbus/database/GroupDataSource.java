package dev.unbus.database;

import dev.unbus.delivery.group.GroupMember;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Gives out connections of the group that the thread is at work for, and plain ones when it is at work for none. */
@Singleton
@Unremovable
@InGroup
@Named(GroupDataSource.NAME)
@Typed(DataSource.class)
final class GroupDataSource implements DataSource {

    static final String NAME = "groupDataSource";

    private final Database database;

    GroupDataSource(Database database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        GroupMember member = GroupMember.current();
        return member == null
                ? database.source().getConnection()
                : joined(member).connection(member);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private DatabaseTransaction joined(GroupMember member) throws SQLException {
        try {
            return (DatabaseTransaction) member.join(database);
        } catch (SQLException | RuntimeException known) {
            throw known;
        } catch (Exception joining) {
            // What else the group throws cannot pass through JDBC as it is.
            throw new SQLException("the database takes no part in the group", joining);
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.source().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.source().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.source().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.source().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("dev.unbus.database");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : database.source().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || database.source().isWrapperFor(type);
    }
}
