package dev.ferry.persistence.upgrade;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection before the statement of this number, as a kill of the process would; those that change nothing do
 * not count, and a commit does.
 */
public final class Cutter implements UnaryOperator<Connection> {
    private static final Set<String> LOOKING = Set.of("select", "set", "show", "call");

    /** How the connection is ended, so that nothing on it is put in order. */
    public interface End {
        void of(Connection connection) throws SQLException;
    }

    /** Nobody catches it: whoever is killed tidies nothing up. */
    public static final class Cut extends Error {
        private static final long serialVersionUID = 1;
    }

    private final int number;
    private final End end;
    /** From the one of that number on nothing is done any more. */
    private final List<String> met = new ArrayList<>();

    private Cutter(int number, End end) {
        this.number = number;
        this.end = end;
    }

    /**
     * One that ends the connection.
     *
     * @param number from 1
     */
    public static Cutter at(int number, End end) {
        return new Cutter(number, end);
    }

    /** One that lets all statements pass, and tells them. */
    static Cutter never() {
        return new Cutter(Integer.MAX_VALUE, _ -> {});
    }

    /** The statements that there were. */
    List<String> met() {
        return List.copyOf(met);
    }

    @Override
    public Connection apply(Connection connection) {
        return (Connection) proxy(Connection.class, (_, method, arguments) -> {
            if (met.size() >= number) {
                throw new Cut();
            }
            if (method.getName().equals("commit")) {
                meet("commit", connection);
            }
            Object answer = invoke(connection, method, arguments);
            return answer instanceof Statement statement
                    ? watched(connection, statement, method.getReturnType(), sql(arguments, "a batch"))
                    : answer;
        });
    }

    private Object watched(Connection connection, Statement statement, Class<?> type, String prepared) {
        return proxy(type, (_, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                String sql = sql(arguments, prepared);
                if (!LOOKING.contains(sql.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT))) {
                    meet(sql, connection);
                }
            }
            return invoke(statement, method, arguments);
        });
    }

    private void meet(String statement, Connection connection) throws SQLException {
        met.add(statement);
        if (met.size() == number) {
            end.of(connection);
            throw new Cut();
        }
    }

    private static String sql(Object @Nullable [] arguments, String otherwise) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : otherwise;
    }

    private interface Call {
        @Nullable
        Object of(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Call call) {
        return Proxy.newProxyInstance(Cutter.class.getClassLoader(), new Class<?>[] {type}, call::of);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException fault) {
            throw fault.getTargetException();
        }
    }
}
