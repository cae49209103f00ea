package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.STANDING_GROUND;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.persistence.table.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Rows of a table of pairs: by what accounts are found, and whose each is. */
final class PairRows {
    /** Rows of {@code standing_key}. */
    static final PairRows KEYS =
            new PairRows(STANDING_KEY, STANDING_KEY.FOUND_BY, STANDING_KEY.PUBLISHER_ID, one -> FoundBy.all(one));

    /** Rows of {@code standing_ground}. */
    static final PairRows GROUNDS = new PairRows(
            STANDING_GROUND,
            STANDING_GROUND.GROUND,
            STANDING_GROUND.PUBLISHER_ID,
            one -> GroundText.list(one.grounds()));

    private final Function<AccountStanding, Collection<String>> keysOf;
    private final Columns<Pair> columns;

    private record Pair(String key, PublisherId account) {}

    private PairRows(
            Table<?> table,
            Field<String> key,
            Field<String> account,
            Function<AccountStanding, Collection<String>> keysOf) {
        this.keysOf = keysOf;
        this.columns = Columns.of(table, Pair.class)
                .with(key, Pair::key)
                .with(account, pair -> pair.account().value());
    }

    /** The pairs of {@code before}, as far as there was one, become those of {@code after}. */
    void change(DSLContext sql, Map<PublisherId, AccountStanding> before, Collection<AccountStanding> after) {
        List<Pair> gone = new ArrayList<>();
        List<Pair> come = new ArrayList<>();
        for (AccountStanding now : after) {
            AccountStanding then = before.get(now.account());
            Set<String> old = then == null ? Set.of() : new TreeSet<>(keysOf.apply(then));
            Set<String> fresh = new TreeSet<>(keysOf.apply(now));
            old.stream().filter(one -> !fresh.contains(one)).forEach(one -> gone.add(new Pair(one, now.account())));
            fresh.stream().filter(one -> !old.contains(one)).forEach(one -> come.add(new Pair(one, now.account())));
        }
        columns.delete(sql, gone);
        come.sort(Comparator.comparing(Pair::key).thenComparing(Pair::account));
        columns.insert(sql, come);
    }
}
