package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.GROUND_CHANGE;
import static dev.ferry.persistence.schema.Tables.GROUND_TURN;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.persistence.table.Columns;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Rows of {@code ground_change}: what changed on which verdicts may rest, in the order of the commits. Who changes
 * grounds cannot see verdicts that are being saved, and who saves those not what is being changed; so both do the last
 * of it in turn, and hold {@code ground_turn} from there to their commit.
 */
final class GroundChanges {
    private static final int THE_ONE = 1;

    /** So many changes are told apart; who judged longer may have missed anything. */
    private static final int KEPT = 1_000;

    /** Of a change of more it is not told which, but that none is what an account that has moved rests on. */
    private static final int MOST = 200;

    private static final String ANY = "";

    private record Change(long number, String ground) {}

    private static final Columns<Change> COLUMNS = Columns.of(GROUND_CHANGE, Change.class)
            .with(GROUND_CHANGE.CHANGE, Change::number)
            .with(GROUND_CHANGE.GROUND, Change::ground);

    private GroundChanges() {}

    /** How many there have been. */
    static long count(DSLContext sql) {
        return sql.select(GROUND_TURN.CHANGES)
                .from(GROUND_TURN)
                .where(GROUND_TURN.NUMBER.eq(THE_ONE))
                .fetchOptional(GROUND_TURN.CHANGES)
                .orElse(0L);
    }

    /** Any ground of those that wait may have changed. */
    static void addAny(DSLContext sql) {
        add(sql, Set.of(ANY));
    }

    /** These have changed; nobody else adds any, or looks, until the transaction ends. */
    static void add(DSLContext sql, Set<String> grounds) {
        long number = takeTurn(sql) + 1;
        sql.update(GROUND_TURN)
                .set(GROUND_TURN.CHANGES, number)
                .where(GROUND_TURN.NUMBER.eq(THE_ONE))
                .execute();
        Set<String> told = grounds.size() > MOST ? Set.of(ANY) : grounds;
        COLUMNS.insert(
                sql, told.stream().map(ground -> new Change(number, ground)).toList());
        sql.deleteFrom(GROUND_CHANGE)
                .where(GROUND_CHANGE.CHANGE.le(number - KEPT))
                .execute();
    }

    /** Those of these of whose grounds any has changed since; none more does until the transaction ends. */
    static Set<PublisherId> overtaken(DSLContext sql, Collection<AccountStanding> saved, long since) {
        if (saved.stream().allMatch(one -> one.moved() && one.grounds().equals(Grounds.NONE))) {
            return Set.of();
        }
        long now = takeTurn(sql);
        if (now == since) {
            return Set.of();
        }
        Set<String> changed = new HashSet<>(sql.select(GROUND_CHANGE.GROUND)
                .from(GROUND_CHANGE)
                .where(GROUND_CHANGE.CHANGE.gt(since))
                .fetchSet(GROUND_CHANGE.GROUND));
        boolean lost = now - since > KEPT;
        boolean any = lost || changed.contains(ANY);
        Set<PublisherId> overtaken = new HashSet<>();
        saved.stream()
                .filter(one -> (one.moved() ? lost : any)
                        || GroundText.list(one.grounds()).stream().anyMatch(changed::contains))
                .forEach(one -> overtaken.add(one.account()));
        return overtaken;
    }

    private static long takeTurn(DSLContext sql) {
        return sql.select(GROUND_TURN.CHANGES)
                .from(GROUND_TURN)
                .where(GROUND_TURN.NUMBER.eq(THE_ONE))
                .forUpdate()
                .fetchOptional(GROUND_TURN.CHANGES)
                .orElseGet(() -> firstTurn(sql));
    }

    /** Of two who make the row one collides, and then its transaction is run again. */
    private static long firstTurn(DSLContext sql) {
        sql.insertInto(GROUND_TURN)
                .set(GROUND_TURN.NUMBER, THE_ONE)
                .set(GROUND_TURN.CHANGES, 0L)
                .execute();
        return 0;
    }
}
