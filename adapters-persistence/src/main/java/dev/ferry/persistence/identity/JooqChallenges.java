package dev.ferry.persistence.identity;

import static dev.ferry.persistence.schema.Tables.CHALLENGE;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.Digests;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The codes that wait to be typed in, in a table. Thread-safe. */
final class JooqChallenges implements Challenges {
    /** For so long it is still told that a code has expired, and not that none was sent. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    static final ExpiredRows<String> EXPIRED =
            new ExpiredRows<>(CHALLENGE, CHALLENGE.KEY_DIGEST, CHALLENGE.EXPIRES_AT, REMEMBERED);

    private final Database database;

    @Inject
    JooqChallenges(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Challenge> hold(ChallengeKey key) {
        return database.with(sql -> sql.selectFrom(CHALLENGE)
                .where(CHALLENGE.KEY_DIGEST.eq(digest(key)))
                .forUpdate()
                .fetchOptional(row -> read(key, row)));
    }

    private static Challenge read(ChallengeKey key, Record row) {
        return new Challenge(
                key,
                EmailAddress.of(row.get(CHALLENGE.ADDRESS)),
                row.get(CHALLENGE.CODE_DIGEST),
                row.get(CHALLENGE.EXPIRES_AT),
                row.get(CHALLENGE.WRONG_TRIES));
    }

    /** Two that save the first at once collide, and one of them is run again. */
    @Override
    public void save(Challenge challenge, Instant at) {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            if (update(sql, challenge) == 0) {
                insert(sql, challenge);
            }
            EXPIRED.deleteFew(transaction, at);
            return true;
        });
    }

    private static int update(DSLContext sql, Challenge challenge) {
        return sql.update(CHALLENGE)
                .set(CHALLENGE.ADDRESS, challenge.address().written())
                .set(CHALLENGE.CODE_DIGEST, challenge.digest())
                .set(CHALLENGE.EXPIRES_AT, challenge.expiresAt())
                .set(CHALLENGE.WRONG_TRIES, challenge.wrongTries())
                .where(CHALLENGE.KEY_DIGEST.eq(digest(challenge.key())))
                .execute();
    }

    private static void insert(DSLContext sql, Challenge challenge) {
        sql.insertInto(CHALLENGE)
                .set(CHALLENGE.KEY_DIGEST, digest(challenge.key()))
                .set(CHALLENGE.ADDRESS, challenge.address().written())
                .set(CHALLENGE.CODE_DIGEST, challenge.digest())
                .set(CHALLENGE.EXPIRES_AT, challenge.expiresAt())
                .set(CHALLENGE.WRONG_TRIES, challenge.wrongTries())
                .execute();
    }

    @Override
    public void drop(ChallengeKey key) {
        database.with(sql -> sql.deleteFrom(CHALLENGE)
                .where(CHALLENGE.KEY_DIGEST.eq(digest(key)))
                .execute());
    }

    private static String digest(ChallengeKey key) {
        return Digests.of(key.line());
    }
}
