package dev.ferry.persistence.act;

import static dev.ferry.persistence.schema.Tables.SYSTEM_ACT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.act.QueuedAct;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.support.CaseId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Slugs;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code system_act}. */
final class ActRows {
    private static final Slugs<CatalogSide> SIDES = Slugs.of(CatalogSide.class);

    private static final Columns<Added> COLUMNS = Columns.of(SYSTEM_ACT, Added.class)
            .with(SYSTEM_ACT.ACT_ID, row -> row.queued().id())
            .with(SYSTEM_ACT.LANE, row -> row.act().lane())
            .with(SYSTEM_ACT.KIND, row -> kind(row.act()))
            .with(SYSTEM_ACT.PUBLISHER_ID, row -> row.act().account().value())
            .with(SYSTEM_ACT.OFFER_ID, row -> offer(row.act()))
            .with(SYSTEM_ACT.SUBMISSION, row -> submission(row.act()))
            .with(SYSTEM_ACT.SIDE, row -> side(row.act()))
            .with(
                    SYSTEM_ACT.CASE_ID,
                    row -> row.act() instanceof SystemAct.OpenCase opened
                            ? opened.caseId().value()
                            : null)
            .with(SYSTEM_ACT.ADDED_AT, Added::at)
            .with(SYSTEM_ACT.DUE_AT, Added::dueAt)
            .with(SYSTEM_ACT.TRIES, row -> row.queued().tries());

    private ActRows() {}

    /** An act that comes into the queue. */
    record Added(QueuedAct queued, Instant at, Instant dueAt) {
        SystemAct act() {
            return queued.act();
        }
    }

    static void insert(DSLContext sql, Collection<Added> acts) {
        COLUMNS.insert(sql, acts);
    }

    private static String kind(SystemAct act) {
        return switch (act) {
            case SystemAct.Submit _ -> "submit";
            case SystemAct.Withdraw _ -> "withdraw";
            case SystemAct.List _ -> "list";
            case SystemAct.Delist _ -> "delist";
            case SystemAct.EnterLink _ -> "enter-link";
            case SystemAct.OpenCase _ -> "open-case";
        };
    }

    private static @Nullable String offer(SystemAct act) {
        return act instanceof SystemAct.OfOffer about ? about.offer().id().value() : null;
    }

    private static @Nullable Integer submission(SystemAct act) {
        return switch (act) {
            case SystemAct.Submit submit -> submit.submission();
            case SystemAct.Withdraw withdraw -> withdraw.submission();
            case SystemAct.List list -> list.copy();
            case SystemAct.Delist _, SystemAct.EnterLink _, SystemAct.OpenCase _ -> null;
        };
    }

    private static @Nullable String side(SystemAct act) {
        return switch (act) {
            case SystemAct.List list -> list.side().slug();
            case SystemAct.Delist delist -> delist.side().slug();
            case SystemAct.Submit _, SystemAct.Withdraw _, SystemAct.EnterLink _, SystemAct.OpenCase _ -> null;
        };
    }

    static QueuedAct read(Record row) {
        return new QueuedAct(row.get(SYSTEM_ACT.ACT_ID), act(row), row.get(SYSTEM_ACT.TRIES));
    }

    private static SystemAct act(Record row) {
        return switch (row.get(SYSTEM_ACT.KIND)) {
            case "submit" -> new SystemAct.Submit(key(row), row.get(SYSTEM_ACT.SUBMISSION));
            case "withdraw" -> new SystemAct.Withdraw(key(row), row.get(SYSTEM_ACT.SUBMISSION));
            case "list" -> new SystemAct.List(key(row), row.get(SYSTEM_ACT.SUBMISSION), side(row));
            case "delist" -> new SystemAct.Delist(key(row), side(row));
            case "enter-link" -> new SystemAct.EnterLink(key(row));
            case "open-case" -> new SystemAct.OpenCase(account(row), new CaseId(row.get(SYSTEM_ACT.CASE_ID)));
            default ->
                throw new IllegalStateException("the database holds an unknown act: " + row.get(SYSTEM_ACT.KIND));
        };
    }

    private static CatalogSide side(Record row) {
        return SIDES.read(row.get(SYSTEM_ACT.SIDE));
    }

    private static OfferKey key(Record row) {
        return new OfferKey(account(row), new OfferId(row.get(SYSTEM_ACT.OFFER_ID)));
    }

    private static PublisherId account(Record row) {
        return new PublisherId(row.get(SYSTEM_ACT.PUBLISHER_ID));
    }

    static ActStatus status(Record row) {
        return new ActStatus(
                read(row),
                row.get(SYSTEM_ACT.ADDED_AT),
                row.get(SYSTEM_ACT.DUE_AT) == null,
                Optional.ofNullable(row.get(SYSTEM_ACT.REASON)));
    }
}
