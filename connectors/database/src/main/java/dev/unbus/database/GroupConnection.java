package dev.unbus.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose end and commit are the group's business. What its user makes of {@code rollback} holds: it takes back what was
 * done since the user's own transaction began.
 */
final class GroupConnection implements InvocationHandler {

    private final Connection within;
    private @Nullable Savepoint begun;
    private boolean closed;

    private GroupConnection(Connection within) {
        this.within = within;
    }

    static Connection within(Connection transaction) {
        return (Connection) Proxy.newProxyInstance(
                GroupConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GroupConnection(transaction));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> closed = true;
            case "isClosed" -> {
                return closed || within.isClosed();
            }
            case "getAutoCommit" -> {
                return begun == null;
            }
            case "setAutoCommit" -> begin(arguments != null && Boolean.FALSE.equals(arguments[0]));
            case "commit" -> begin(begun != null);
            case "rollback" -> rollback(arguments);
            default -> {
                return delegate(method, arguments);
            }
        }
        return null;
    }

    private void begin(boolean own) throws SQLException {
        begun = own ? usable().setSavepoint() : null;
    }

    private void rollback(Object @Nullable [] arguments) throws SQLException {
        if (arguments != null) {
            usable().rollback((Savepoint) arguments[0]);
        } else if (begun != null) {
            usable().rollback(begun);
        }
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(method.getDeclaringClass() == Object.class ? this : usable(), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private Connection usable() throws SQLException {
        if (closed) {
            throw new SQLException("the connection is closed", "08003");
        }
        return within;
    }
}
