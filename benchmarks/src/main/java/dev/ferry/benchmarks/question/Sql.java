package dev.ferry.benchmarks.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A statement, the most rows, which its last parameter says, and the values of those before. */
public record Sql(String text, int most, List<String> values) {
    static Sql of(String text, int most, String... values) {
        return new Sql(text, most, List.of(values));
    }

    /** Ready to be read, but for its limit. */
    public PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int place = 0; place < values.size(); place++) {
            statement.setString(place + 1, values.get(place));
        }
        return statement;
    }

    /** Another limit each time, because H2 answers the same question twice from what it said before. */
    public void read(PreparedStatement statement, int time) throws SQLException {
        statement.setInt(values.size() + 1, most + time % 2);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }
}
