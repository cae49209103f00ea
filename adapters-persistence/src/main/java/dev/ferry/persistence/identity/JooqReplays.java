package dev.ferry.persistence.identity;

import static dev.ferry.persistence.schema.Tables.REPLAY;

import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.operation.Replays;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.Digests;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** The requests that carried a key, in a table. Thread-safe. */
final class JooqReplays implements Replays {
    static final ExpiredRows<String> EXPIRED =
            new ExpiredRows<>(REPLAY, REPLAY.KEY_DIGEST, REPLAY.OVER_AT, Duration.ZERO);

    private final Database database;

    @Inject
    JooqReplays(Database database) {
        this.database = database;
    }

    /** Of two who claim a new key at once, the one who is late is run again, and sees the other's. */
    @Override
    public Optional<Replay> claim(Replay fresh, Instant at) {
        return database.with(sql -> {
            Optional<Replay> there = held(sql, fresh.key());
            if (there.filter(replay -> replay.until().isAfter(at)).isPresent()) {
                return there;
            }
            if (there.isPresent()) {
                update(sql, fresh);
            } else {
                insert(sql, fresh);
            }
            EXPIRED.deleteFew(sql, at);
            return Optional.empty();
        });
    }

    private static Optional<Replay> held(DSLContext sql, String key) {
        return sql.selectFrom(REPLAY)
                .where(REPLAY.KEY_DIGEST.eq(Digests.of(key)))
                .forUpdate()
                .fetchOptional(row -> new Replay(
                        key,
                        row.get(REPLAY.FINGERPRINT),
                        Optional.ofNullable(row.get(REPLAY.ANSWER)),
                        row.get(REPLAY.OVER_AT)));
    }

    @Override
    public void keep(Replay answered) {
        database.with(sql -> {
            if (update(sql, answered) == 0) {
                insert(sql, answered);
            }
            return true;
        });
    }

    private static int update(DSLContext sql, Replay replay) {
        return sql.update(REPLAY)
                .set(REPLAY.FINGERPRINT, replay.fingerprint())
                .set(REPLAY.ANSWER, replay.answer().orElse(null))
                .set(REPLAY.OVER_AT, replay.until())
                .where(REPLAY.KEY_DIGEST.eq(Digests.of(replay.key())))
                .execute();
    }

    private static void insert(DSLContext sql, Replay replay) {
        sql.insertInto(REPLAY)
                .set(REPLAY.KEY_DIGEST, Digests.of(replay.key()))
                .set(REPLAY.FINGERPRINT, replay.fingerprint())
                .set(REPLAY.ANSWER, replay.answer().orElse(null))
                .set(REPLAY.OVER_AT, replay.until())
                .execute();
    }

    @Override
    public void drop(String key) {
        database.with(sql -> sql.deleteFrom(REPLAY)
                .where(REPLAY.KEY_DIGEST.eq(Digests.of(key)))
                .execute());
    }
}
