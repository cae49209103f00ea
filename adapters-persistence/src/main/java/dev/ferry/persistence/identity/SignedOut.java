package dev.ferry.persistence.identity;

import static dev.ferry.persistence.schema.Tables.SIGNED_OUT;

import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.PreparedQuery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The tokens that somebody signed out of, in a table that all nodes see. Thread-safe. */
final class SignedOut implements EndedTokens {
    private static final PreparedQuery ONE = PreparedQuery.of(
            DSL.select(SIGNED_OUT.EXPIRES_AT).from(SIGNED_OUT).where(SIGNED_OUT.TOKEN_ID.eq(PreparedQuery.KEY)));

    /** As many as are asked for with each request: one list of a fixed length is rendered once. */
    private static final int FEW = 3;

    private static final PreparedQuery SOME = PreparedQuery.of(DSL.select(SIGNED_OUT.TOKEN_ID, SIGNED_OUT.EXPIRES_AT)
            .from(SIGNED_OUT)
            .where(SIGNED_OUT.TOKEN_ID.in(Collections.nCopies(FEW, PreparedQuery.KEY))));

    static final ExpiredRows<String> EXPIRED =
            new ExpiredRows<>(SIGNED_OUT, SIGNED_OUT.TOKEN_ID, SIGNED_OUT.EXPIRES_AT, Duration.ZERO);

    private final Database database;

    @Inject
    SignedOut(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> until(String id) {
        return database.with(
                IdentityProvider.SYSTEM,
                sql -> ONE.about(sql, id).stream().findFirst().map(row -> row.get(SIGNED_OUT.EXPIRES_AT)));
    }

    @Override
    public Map<String, Instant> until(Collection<String> ids) {
        return database.with(
                IdentityProvider.SYSTEM,
                sql -> ids.stream()
                        .gather(Gatherers.windowFixed(FEW))
                        .flatMap(some -> SOME.about(sql, filled(some)).stream())
                        .collect(Collectors.toMap(
                                row -> row.get(SIGNED_OUT.TOKEN_ID),
                                row -> row.get(SIGNED_OUT.EXPIRES_AT),
                                (one, _) -> one)));
    }

    /** Where they are fewer the last is asked for again. */
    private static Object[] filled(List<String> some) {
        Object[] keys = new Object[FEW];
        Arrays.setAll(keys, place -> some.get(Math.min(place, some.size() - 1)));
        return keys;
    }

    @Override
    public void add(String id, Instant until, Instant now) {
        database.with(IdentityProvider.SYSTEM, sql -> {
            if (update(sql, id, until) == 0) {
                insert(sql, id, until);
            }
            EXPIRED.deleteFew(sql, now);
            return true;
        });
    }

    /**
     * Of two who find nothing at once, the one who is late cannot insert: it is run again, and sees the other's. To
     * update whatever is there by then would make both the first.
     */
    @Override
    public boolean addOnce(String id, Instant until, Instant now) {
        return database.with(IdentityProvider.SYSTEM, sql -> {
            Optional<Instant> kept = sql.select(SIGNED_OUT.EXPIRES_AT)
                    .from(SIGNED_OUT)
                    .where(SIGNED_OUT.TOKEN_ID.eq(id))
                    .forUpdate()
                    .fetchOptional(SIGNED_OUT.EXPIRES_AT);
            if (kept.filter(now::isBefore).isPresent()) {
                return false;
            }
            if (kept.isPresent()) {
                update(sql, id, until);
            } else {
                insert(sql, id, until);
            }
            EXPIRED.deleteFew(sql, now);
            return true;
        });
    }

    private static int update(DSLContext sql, String id, Instant until) {
        return sql.update(SIGNED_OUT)
                .set(SIGNED_OUT.EXPIRES_AT, until)
                .where(SIGNED_OUT.TOKEN_ID.eq(id))
                .execute();
    }

    private static void insert(DSLContext sql, String id, Instant until) {
        sql.insertInto(SIGNED_OUT)
                .set(SIGNED_OUT.TOKEN_ID, id)
                .set(SIGNED_OUT.EXPIRES_AT, until)
                .execute();
    }
}
