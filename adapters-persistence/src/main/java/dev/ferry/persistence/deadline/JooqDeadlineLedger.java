package dev.ferry.persistence.deadline;

import static dev.ferry.persistence.schema.Tables.DEADLINE_WAIVER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.Notice;
import dev.ferry.domain.deadline.Waiver;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;

/** What was done because of deadlines, in tables. Thread-safe. */
final class JooqDeadlineLedger implements DeadlineLedger {
    private final Database database;
    private final Transactions transactions;

    @Inject
    JooqDeadlineLedger(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public Map<PublisherId, List<EnforcedConsequence>> consequences(Set<PublisherId> accounts) {
        return database.with(sql -> ConsequenceRows.fetch(sql, accounts));
    }

    @Override
    public Set<EnforcedConsequence.Key> putInForce(Set<EnforcedConsequence.Key> keys, Instant at) {
        return transactions.run(() -> database.with(sql -> ConsequenceRows.putInForce(sql, keys, at)));
    }

    @Override
    public Set<EnforcedConsequence.Key> lift(Map<EnforcedConsequence.Key, EnforcedConsequence.Why> keys, Instant at) {
        return database.with(sql -> ConsequenceRows.lift(sql, keys, at));
    }

    @Override
    public Map<PublisherId, List<Waiver>> waivers(Set<PublisherId> accounts) {
        return database.with(sql -> sql
                .selectFrom(DEADLINE_WAIVER)
                .where(Keys.among(DEADLINE_WAIVER.PUBLISHER_ID, accounts))
                .orderBy(DEADLINE_WAIVER.OFFER_ID, DEADLINE_WAIVER.DEADLINE_ID)
                .stream()
                .map(JooqDeadlineLedger::waiver)
                .collect(Collectors.groupingBy(one -> one.offer().account())));
    }

    private static Waiver waiver(Record row) {
        return new Waiver(
                new OfferKey(
                        new PublisherId(row.get(DEADLINE_WAIVER.PUBLISHER_ID)),
                        new OfferId(row.get(DEADLINE_WAIVER.OFFER_ID))),
                row.get(DEADLINE_WAIVER.DEADLINE_ID),
                row.get(DEADLINE_WAIVER.WAIVED_AT));
    }

    @Override
    public boolean waive(Waiver waiver) {
        return database.with(sql -> sql.insertInto(DEADLINE_WAIVER)
                        .set(
                                DEADLINE_WAIVER.PUBLISHER_ID,
                                waiver.offer().account().value())
                        .set(DEADLINE_WAIVER.OFFER_ID, waiver.offer().id().value())
                        .set(DEADLINE_WAIVER.DEADLINE_ID, waiver.deadline())
                        .set(DEADLINE_WAIVER.WAIVED_AT, waiver.at())
                        .onConflictDoNothing()
                        .execute())
                == 1;
    }

    @Override
    public boolean takeBack(OfferKey offer, String deadline) {
        return database.with(sql -> sql.deleteFrom(DEADLINE_WAIVER)
                        .where(
                                DEADLINE_WAIVER.PUBLISHER_ID.eq(offer.account().value()),
                                DEADLINE_WAIVER.OFFER_ID.eq(offer.id().value()),
                                DEADLINE_WAIVER.DEADLINE_ID.eq(deadline))
                        .execute())
                == 1;
    }

    @Override
    public Map<PublisherId, Set<Notice>> told(Set<PublisherId> accounts) {
        return database.with(sql -> NoticeRows.fetch(sql, accounts));
    }

    @Override
    public Set<Notice> tell(Set<Notice> notices, Instant at) {
        return transactions.run(() -> database.with(sql -> NoticeRows.insert(sql, notices, at)));
    }
}
