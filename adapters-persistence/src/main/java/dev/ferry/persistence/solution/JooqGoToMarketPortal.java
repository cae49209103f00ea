package dev.ferry.persistence.solution;

import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/**
 * The embedded go-to-market portal: a solution of each offer that the legacy portal calls published, read where the
 * export put it, and the URLs that were entered. Its solutions are named as their offers are. Thread-safe.
 */
final class JooqGoToMarketPortal implements GoToMarketPortal {
    /**
     * Most are published. Written so that no database goes by the index of situations, which has them in another order
     * than that of a page: H2 would sort all for each.
     */
    private static final Condition PUBLISHED = LEGACY_OFFER.SITUATION.concat("").eq(Situation.PUBLISHED.slug());

    private final Database database;

    @Inject
    JooqGoToMarketPortal(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
        return database.with(SYSTEM, sql -> {
            Map<PublisherId, List<Solution>> found = new HashMap<>();
            accounts.forEach(account -> found.put(account, new ArrayList<>()));
            solutions(
                            sql,
                            where(sql, Keys.among(LEGACY_OFFER.PUBLISHER_ID, accounts))
                                    .fetch(),
                            accounts)
                    .forEach(one ->
                            Objects.requireNonNull(found.get(one.account())).add(one));
            return found;
        });
    }

    /** All of them name an offer. */
    @Override
    public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
        return database.with(SYSTEM, sql -> {
            List<Record3<String, String, String>> rows = where(
                            sql,
                            matched.filter(wanted -> !wanted)
                                    .<Condition>map(_ -> DSL.falseCondition())
                                    .orElseGet(DSL::noCondition),
                            after.map(JooqGoToMarketPortal::isBehind).orElseGet(DSL::noCondition))
                    .orderBy(LEGACY_OFFER.PUBLISHER_ID, LEGACY_OFFER.OFFER_ID)
                    .limit(limit)
                    .fetch();
            return solutions(
                    sql,
                    rows,
                    rows.stream()
                            .map(row -> new PublisherId(row.get(LEGACY_OFFER.PUBLISHER_ID)))
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    private static SelectConditionStep<Record3<String, String, String>> where(DSLContext sql, Condition... which) {
        return sql.select(LEGACY_OFFER.PUBLISHER_ID, LEGACY_OFFER.OFFER_ID, LEGACY_OFFER.NAME)
                .from(LEGACY_OFFER)
                .where(PUBLISHED.and(DSL.and(which)));
    }

    /** The ids of an account's solutions begin with the account's, so that they are in the order of its offers. */
    private static Condition isBehind(SolutionKey key) {
        String account = key.account().value();
        String prefix = account + '/';
        Condition sameAndBehind = key.id().startsWith(prefix)
                ? LEGACY_OFFER.OFFER_ID.gt(key.id().substring(prefix.length()))
                : key.id().compareTo(prefix) < 0 ? DSL.trueCondition() : DSL.falseCondition();
        return LEGACY_OFFER
                .PUBLISHER_ID
                .ge(account)
                .and(LEGACY_OFFER.PUBLISHER_ID.gt(account).or(sameAndBehind));
    }

    private static List<Solution> solutions(DSLContext sql, List<? extends Record> rows, Set<PublisherId> accounts) {
        Map<OfferKey, String> urls = rows.isEmpty() ? Map.of() : SolutionEntryRows.fetch(sql, accounts);
        return rows.stream().map(row -> read(row, urls)).toList();
    }

    private static Solution read(Record row, Map<OfferKey, String> urls) {
        OfferKey about = new OfferKey(
                new PublisherId(row.get(LEGACY_OFFER.PUBLISHER_ID)), new OfferId(row.get(LEGACY_OFFER.OFFER_ID)));
        return new Solution(
                about.toString(),
                about.account(),
                row.get(LEGACY_OFFER.NAME),
                Optional.of(about.id()),
                Optional.ofNullable(urls.get(about)));
    }

    @Override
    public Answer enter(UUID request, Solution solution, String appSourceUrl) {
        return database.with(SYSTEM, sql -> {
            Optional<OfferKey> about = solution.offer()
                    .map(offer -> new OfferKey(solution.account(), offer))
                    .filter(key -> key.toString().equals(solution.id()))
                    .filter(key -> sql.fetchExists(where(
                            sql,
                            LEGACY_OFFER.PUBLISHER_ID.eq(key.account().value()),
                            LEGACY_OFFER.OFFER_ID.eq(key.id().value()))));
            if (about.isEmpty()) {
                return new Answer.TurnedDown("there is no solution " + SolutionKey.of(solution));
            }
            SolutionEntryRows.add(sql, request, about.get(), appSourceUrl);
            return new Answer.Taken();
        });
    }
}
