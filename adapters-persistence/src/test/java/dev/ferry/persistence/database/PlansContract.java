package dev.ferry.persistence.database;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_CALLED;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_MEMBER;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_WORD;
import static dev.ferry.persistence.schema.Tables.CATALOG_LISTING;
import static dev.ferry.persistence.schema.Tables.CATALOG_WORD;
import static dev.ferry.persistence.schema.Tables.CHALLENGE;
import static dev.ferry.persistence.schema.Tables.ENROLMENT;
import static dev.ferry.persistence.schema.Tables.HISTORY;
import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;
import static dev.ferry.persistence.schema.Tables.LEGACY_LOCK;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.LEGACY_TAKEN;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;
import static dev.ferry.persistence.schema.Tables.MAILBOX;
import static dev.ferry.persistence.schema.Tables.MEMBERSHIP;
import static dev.ferry.persistence.schema.Tables.MIGRATION;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER_PAGE;
import static dev.ferry.persistence.schema.Tables.OUTBOX;
import static dev.ferry.persistence.schema.Tables.SCHEDULED_DELETION;
import static dev.ferry.persistence.schema.Tables.SIGNED_OUT;
import static dev.ferry.persistence.schema.Tables.SOLUTION_ENTRY;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;
import static dev.ferry.persistence.schema.Tables.SYNC_CHANGE;
import static dev.ferry.persistence.schema.Tables.SYNC_DELIVERED;
import static dev.ferry.persistence.schema.Tables.SYNC_LANE;
import static dev.ferry.persistence.schema.Tables.TENANT;
import static dev.ferry.persistence.schema.Tables.TENANT_DOMAIN;
import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.Topic;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.table.Keys;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;

/** No look-up of a page reads a whole table. */
abstract class PlansContract {
    private static final List<String> KEYS = List.of("a", "b");
    private static final List<TenantId> IDS = List.of(new TenantId(new UUID(1, 1)), new TenantId(new UUID(2, 2)));

    protected abstract InjectedStores stores();

    /** Whether the database goes by an index. */
    protected abstract boolean looksUp(String plan);

    /** Whether rows that come in another order are put into the wanted one. */
    protected abstract boolean sorts(String plan);

    @Test
    void pagesAreLookedUpByTheirKeys() {
        try (InjectedStores stores = stores()) {
            Stream<Field<String>> texts = Stream.of(
                    ACCOUNT.PUBLISHER_ID,
                    ACCOUNT_CALLED.PUBLISHER_ID,
                    ACCOUNT_MEMBER.USER_KEY,
                    ACCOUNT_USER.PUBLISHER_ID,
                    ACCOUNT_WORD.WORD,
                    CATALOG_LISTING.PUBLISHER_ID,
                    CATALOG_WORD.WORD,
                    CHALLENGE.KEY_DIGEST,
                    ENROLMENT.MPN_ID,
                    HISTORY.PUBLISHER_ID,
                    LEGACY_ACCOUNT.PUBLISHER_ID,
                    LEGACY_LOCK.PUBLISHER_ID,
                    LEGACY_OFFER.PUBLISHER_ID,
                    LEGACY_TAKEN.PUBLISHER_ID,
                    LEGACY_USER.PUBLISHER_ID,
                    LEGACY_USER.USER_KEY,
                    MAILBOX.RECIPIENT_KEY,
                    MEMBERSHIP.MPN_ID,
                    MIGRATION.PUBLISHER_ID,
                    OFFER.PUBLISHER_ID,
                    OFFER_PAGE.PUBLISHER_ID,
                    OUTBOX.PUBLISHER_ID,
                    SCHEDULED_DELETION.PUBLISHER_ID,
                    SIGNED_OUT.TOKEN_ID,
                    SOLUTION_ENTRY.PUBLISHER_ID,
                    SYNC_CHANGE.PUBLISHER_ID,
                    SYNC_DELIVERED.PUBLISHER_ID,
                    SYNC_LANE.PUBLISHER_ID,
                    TENANT_DOMAIN.DOMAIN);
            Stream<Field<UUID>> ids = Stream.of(MEMBERSHIP.TENANT_ID, TENANT.TENANT_ID, TENANT_DOMAIN.TENANT_ID);

            assertThat(Stream.concat(
                            texts.map(column -> plan(stores, column, Keys.among(column, KEYS))),
                            ids.map(column -> plan(stores, column, Keys.among(column, IDS, TenantId::value)))))
                    .hasSize(32)
                    .allMatch(this::looksUp);
        }
    }

    @Test
    void whatIsDueIsFoundByItsTimeAndWhatIsOwedByItsTopic() {
        try (InjectedStores stores = stores()) {
            assertThat(Stream.of(
                            firstPlan(stores, SYNC_LANE.DUE_AT, SYNC_LANE.DUE_AT.le(NOON)),
                            firstPlan(stores, SCHEDULED_DELETION.DUE_AT, SCHEDULED_DELETION.DUE_AT.le(NOON)),
                            plan(stores, OUTBOX.TOPIC, OUTBOX.TOPIC.eq(Topic.LEGACY_LOCK.slug()))))
                    .allMatch(this::looksUp);
        }
    }

    /** Of those without an answer too, however many have one. */
    @Test
    void verdictsAreFoundByTheirAge() {
        try (InjectedStores stores = stores()) {
            assertThat(Stream.of(true, false)
                            .map(answered -> stores.database()
                                    .with(sql -> sql.explain(sql.select(ACCOUNT_STANDING.PUBLISHER_ID)
                                                    .from(ACCOUNT_STANDING)
                                                    .where(
                                                            ACCOUNT_STANDING.ANSWERED.eq(answered),
                                                            ACCOUNT_STANDING.JUDGED_AT.lt(NOON))
                                                    .orderBy(ACCOUNT_STANDING.ANSWERED, ACCOUNT_STANDING.JUDGED_AT)
                                                    .limit(1))
                                            .plan())))
                    .allMatch(plan ->
                            looksUp(plan) && plan.toLowerCase(Locale.ROOT).contains("account_standing_age"));
        }
    }

    /** By a finding, and by an outcome that a deadline has, in the order of their ids. */
    @Test
    void accountsAreFoundByWhatTheyAreFoundBy() {
        try (InjectedStores stores = stores()) {
            String plan = stores.database()
                    .with(sql -> sql.explain(sql.select(STANDING_KEY.PUBLISHER_ID)
                                    .from(STANDING_KEY)
                                    .join(ACCOUNT_STANDING)
                                    .on(ACCOUNT_STANDING.PUBLISHER_ID.eq(STANDING_KEY.PUBLISHER_ID))
                                    .where(STANDING_KEY.FOUND_BY.eq("outcome met"), STANDING_KEY.PUBLISHER_ID.gt("a"))
                                    .orderBy(STANDING_KEY.FOUND_BY, STANDING_KEY.PUBLISHER_ID)
                                    .limit(1))
                            .plan());
            assertThat(plan).matches(this::looksUp);
        }
    }

    @Test
    void namesThatGoOnBehindAnotherAreFoundByIt() {
        try (InjectedStores stores = stores()) {
            assertThat(firstPlan(
                            stores,
                            CATALOG_WORD.WORD,
                            CATALOG_WORD.WORD.ge("=contoso ").and(CATALOG_WORD.WORD.lt("=contoso!"))))
                    .matches(this::looksUp);
        }
    }

    @Test
    void wordsThatBeginAlikeAreFoundByThatAndAccountsAreGoneThroughInTheirOrder() {
        try (InjectedStores stores = stores()) {
            assertThat(Stream.of(
                            firstPlan(
                                    stores,
                                    ACCOUNT_WORD.WORD,
                                    ACCOUNT_WORD.WORD.ge("contoso").and(ACCOUNT_WORD.WORD.lt("contosp"))),
                            firstPlan(stores, ACCOUNT_CALLED.PUBLISHER_ID, ACCOUNT_CALLED.PUBLISHER_ID.ge(""))))
                    .allMatch(this::looksUp);
        }
    }

    @Test
    void listsOfOffersAreEnteredWhereTheyGoOn() {
        try (InjectedStores stores = stores()) {
            Condition goesOn = OFFER.PUBLISHER_ID.ge("a");
            assertThat(Stream.of(
                            firstPlan(stores, OFFER.PUBLISHER_ID, goesOn),
                            firstPlan(
                                    stores,
                                    OFFER.PUBLISHER_ID,
                                    OFFER.NEXT_STEP.eq("billing").and(goesOn)),
                            firstPlan(
                                    stores,
                                    OFFER.PUBLISHER_ID,
                                    OFFER.SITUATION.eq("draft").and(goesOn))))
                    .allMatch(this::looksUp);
        }
    }

    @Test
    void whatIsTheSameForAWholeListIsReadInTheOrderOfAnIndex() {
        try (InjectedStores stores = stores()) {
            assertThat(Stream.of(
                            sortedPlan(
                                    stores,
                                    OFFER,
                                    OFFER.NEXT_STEP.eq("billing"),
                                    List.of(OFFER.NEXT_STEP, OFFER.PUBLISHER_ID, OFFER.OFFER_ID)),
                            sortedPlan(
                                    stores,
                                    OFFER,
                                    OFFER.SITUATION.eq("draft"),
                                    List.of(OFFER.SITUATION, OFFER.PUBLISHER_ID, OFFER.OFFER_ID)),
                            sortedPlan(
                                    stores,
                                    HISTORY,
                                    HISTORY.ACTION.eq("enrolment-decided"),
                                    List.of(HISTORY.ACTION.desc(), HISTORY.ID.desc()))))
                    .allMatch(plan -> looksUp(plan) && !sorts(plan));
        }
    }

    /** All of it, as long as it may be. */
    private static String sortedPlan(
            InjectedStores stores, Table<?> table, Condition which, List<? extends OrderField<?>> order) {
        return stores.database()
                .with(sql -> String.join(
                        "\n",
                        sql.resultQuery(
                                        "explain {0}",
                                        sql.selectOne()
                                                .from(table)
                                                .where(which)
                                                .orderBy(order)
                                                .limit(1))
                                .fetch(0, String.class)));
    }

    private static String firstPlan(InjectedStores stores, Field<?> column, Condition which) {
        return stores.database()
                .with(sql -> sql.explain(sql.select(column)
                                .from(((TableField<?, ?>) column).getTable())
                                .where(which)
                                .orderBy(column)
                                .limit(1))
                        .plan());
    }

    private static String plan(InjectedStores stores, Field<?> column, Condition which) {
        return stores.database()
                .with(sql -> sql.explain(sql.select(column)
                                .from(((TableField<?, ?>) column).getTable())
                                .where(which))
                        .plan());
    }
}
