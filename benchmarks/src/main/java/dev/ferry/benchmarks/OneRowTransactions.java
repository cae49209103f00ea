package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Plain JDBC: a row of history in each transaction, by as many connections as there are clients. */
record OneRowTransactions(Target target, Crowd connections, int count) {

    void run() throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        connections.all(() -> {
            try (Connection connection = target.intoCopy()) {
                insert(connection, left);
            }
            return true;
        });
    }

    private static void insert(Connection connection, AtomicInteger left) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into history (at, actor, action, publisher_id, facts) values (?, ?, ?, ?, ?)")) {
            for (int number = left.decrementAndGet(); number >= 0; number = left.decrementAndGet()) {
                insert.setTimestamp(1, Timestamp.from(Instant.now()));
                insert.setString(2, "owner" + number + "@personal.example");
                insert.setString(3, "work-email-proved");
                insert.setString(4, "publisher-" + number);
                insert.setString(5, "{\"by\":\"code\",\"email\":\"owner@company" + number + ".example\"}");
                insert.executeUpdate();
                connection.commit();
            }
        }
    }
}
