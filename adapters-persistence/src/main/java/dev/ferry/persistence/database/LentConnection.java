package dev.ferry.persistence.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection for whoever asks for connections, as often as they ask. They cannot close it: it stays with who lent
 * it.
 */
public final class LentConnection implements DataSource {
    private static final Set<String> CLOSING = Set.of("close", "abort");
    private static final Set<String> CLOSING_OR_COMMITTING = Set.of("close", "abort", "commit", "setAutoCommit");

    private final Connection lent;

    private LentConnection(Connection connection, Set<String> withheld) {
        this.lent = (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) ->
                        withheld.contains(method.getName()) ? null : invoke(connection, method, arguments));
    }

    /** The connection as it is. */
    public static DataSource of(Connection connection) {
        return new LentConnection(connection, CLOSING);
    }

    /**
     * A connection that does not commit by itself, and the transaction that it is in: what is committed waits for the
     * commit of who lent it, and what is rolled back takes with it all that went before.
     */
    public static DataSource withItsTransaction(Connection connection) {
        return new LentConnection(connection, CLOSING_OR_COMMITTING);
    }

    private static @Nullable Object invoke(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException fault) {
            throw fault.getTargetException();
        }
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return lent;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing is logged.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Nobody logs in.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
