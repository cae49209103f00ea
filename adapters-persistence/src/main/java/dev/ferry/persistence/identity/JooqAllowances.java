package dev.ferry.persistence.identity;

import static dev.ferry.persistence.schema.Tables.ALLOWANCE;

import dev.ferry.domain.proof.Allowances;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.Digests;
import dev.ferry.persistence.table.Json;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/**
 * How often something was done, in a table with a row for each thing, which anyone who takes of it locks. Thread-safe.
 */
final class JooqAllowances implements Allowances {
    static final ExpiredRows<String> EXPIRED =
            new ExpiredRows<>(ALLOWANCE, ALLOWANCE.WHAT_DIGEST, ALLOWANCE.OVER_AT, Duration.ZERO);

    private final Database database;

    @Inject
    JooqAllowances(Database database) {
        this.database = database;
    }

    /** Of two who take the first of something at once, the one who is late is run again. */
    @Override
    public Optional<Duration> take(String what, int most, Duration window, Instant at) {
        String digest = Digests.of(what);
        return database.within(transaction -> {
            DSLContext sql = transaction.sql();
            Optional<List<Instant>> before = held(sql, digest);
            List<Instant> counted = counted(before, window, at);
            if (counted.size() >= most) {
                return Optional.of(untilOneIsThere(counted, most, window, at));
            }
            List<Instant> taken =
                    Stream.concat(counted.stream(), Stream.of(at)).sorted().toList();
            if (before.isPresent()) {
                update(sql, digest, taken, taken.getLast().plus(window));
            } else {
                insert(sql, digest, taken, taken.getLast().plus(window));
            }
            EXPIRED.deleteFew(transaction, at);
            return Optional.empty();
        });
    }

    @Override
    public Optional<Duration> untilNext(String what, int most, Duration window, Instant at) {
        List<Instant> counted = counted(
                database.with(sql -> row(sql, Digests.of(what)).fetchOptional(JooqAllowances::taken)), window, at);
        return counted.size() < most ? Optional.empty() : Optional.of(untilOneIsThere(counted, most, window, at));
    }

    private static List<Instant> counted(Optional<List<Instant>> taken, Duration window, Instant at) {
        return taken.orElse(List.of()).stream()
                .filter(time -> time.isAfter(at.minus(window)))
                .toList();
    }

    private static Duration untilOneIsThere(List<Instant> counted, int most, Duration window, Instant at) {
        return Duration.between(at, counted.get(counted.size() - most).plus(window));
    }

    private static Optional<List<Instant>> held(DSLContext sql, String digest) {
        return row(sql, digest).forUpdate().fetchOptional(JooqAllowances::taken);
    }

    private static SelectConditionStep<Record> row(DSLContext sql, String digest) {
        return sql.selectFrom(ALLOWANCE).where(ALLOWANCE.WHAT_DIGEST.eq(digest));
    }

    private static List<Instant> taken(Record row) {
        return Json.list(row.get(ALLOWANCE.TAKEN)).stream().map(Instant::parse).toList();
    }

    private static void update(DSLContext sql, String digest, List<Instant> taken, Instant overAt) {
        sql.update(ALLOWANCE)
                .set(ALLOWANCE.TAKEN, written(taken))
                .set(ALLOWANCE.OVER_AT, overAt)
                .where(ALLOWANCE.WHAT_DIGEST.eq(digest))
                .execute();
    }

    private static void insert(DSLContext sql, String digest, List<Instant> taken, Instant overAt) {
        sql.insertInto(ALLOWANCE)
                .set(ALLOWANCE.WHAT_DIGEST, digest)
                .set(ALLOWANCE.TAKEN, written(taken))
                .set(ALLOWANCE.OVER_AT, overAt)
                .execute();
    }

    private static String written(List<Instant> taken) {
        return Json.write(taken.stream().map(Instant::toString).toList());
    }
}
