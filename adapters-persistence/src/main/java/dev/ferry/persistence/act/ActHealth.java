package dev.ferry.persistence.act;

import dev.ferry.domain.operation.Words;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.WorstRowCheck;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How other systems took the acts that they were told of. Thread-safe. */
final class ActHealth extends WorstRowCheck {
    private static final String FAILED = """
        select publisher_id, reason,
            (select count(*) from system_act where tries > 0) as failed,
            (select count(*) from system_act where due_at is null) as aside
        from system_act
        where tries > 0
        order by case when due_at is null then 0 else 1 end, failed_at desc, number
        fetch first row only
        """;

    @Inject
    ActHealth(Provider<Database> database) {
        super(database, "acts", FAILED, HealthFact.ACTS_TAKEN.of());
    }

    @Override
    protected Words wrong(ResultSet row) throws SQLException {
        return HealthFact.ACTS_FAILED.of(
                row.getLong("failed"),
                row.getLong("aside"),
                row.getString("publisher_id"),
                String.valueOf(row.getString("reason")));
    }
}
