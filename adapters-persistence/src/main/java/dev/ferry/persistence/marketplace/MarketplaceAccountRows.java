package dev.ferry.persistence.marketplace;

import static dev.ferry.persistence.schema.Tables.MARKETPLACE_ACCOUNT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.StorableText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code marketplace_account}. */
final class MarketplaceAccountRows {
    private static final Columns<MarketplaceAccount> COLUMNS = Columns.of(MARKETPLACE_ACCOUNT, MarketplaceAccount.class)
            .with(MARKETPLACE_ACCOUNT.PUBLISHER_ID, account -> account.id().value())
            .with(MARKETPLACE_ACCOUNT.ENROLLED_AT, at(MarketplaceAccount::enrolled))
            .with(MARKETPLACE_ACCOUNT.ENROLLED_BY, by(MarketplaceAccount::enrolled))
            .with(
                    MARKETPLACE_ACCOUNT.ADDENDUM_VERSION,
                    account -> account.addendum().map(Acceptance::version).orElse(null))
            .with(
                    MARKETPLACE_ACCOUNT.ADDENDUM_DIGEST,
                    account -> account.addendum().map(Acceptance::digest).orElse(null))
            .with(MARKETPLACE_ACCOUNT.ADDENDUM_AT, at(MarketplaceAccountRows::accepted))
            .with(MARKETPLACE_ACCOUNT.ADDENDUM_BY, by(MarketplaceAccountRows::accepted))
            .with(MARKETPLACE_ACCOUNT.BILLED_COMPANY, billed(profile -> Optional.of(profile.companyName())))
            .with(MARKETPLACE_ACCOUNT.BILLED_COUNTRY, billed(profile -> Optional.of(profile.country())))
            .with(MARKETPLACE_ACCOUNT.BILLED_ADDRESS, billed(profile -> Optional.of(profile.address())))
            .with(MARKETPLACE_ACCOUNT.BILLED_CONTACT, billed(profile -> Optional.of(profile.contact())))
            .with(MARKETPLACE_ACCOUNT.BILLED_TAX_ID, billed(BillingProfile::taxId))
            .with(MARKETPLACE_ACCOUNT.BILLING_GIVEN_AT, at(MarketplaceAccountRows::given))
            .with(MARKETPLACE_ACCOUNT.BILLING_GIVEN_BY, by(MarketplaceAccountRows::given))
            .with(MARKETPLACE_ACCOUNT.BILLING_CONFIRMED_AT, at(MarketplaceAccountRows::confirmed))
            .with(MARKETPLACE_ACCOUNT.BILLING_CONFIRMED_BY, by(MarketplaceAccountRows::confirmed));

    private MarketplaceAccountRows() {}

    private static Function<MarketplaceAccount, @Nullable Instant> at(
            Function<MarketplaceAccount, Optional<Stamp>> stamp) {
        return account -> stamp.apply(account).map(Stamp::at).orElse(null);
    }

    private static Function<MarketplaceAccount, @Nullable String> by(
            Function<MarketplaceAccount, Optional<Stamp>> stamp) {
        return account ->
                stamp.apply(account).map(Stamp::by).map(StorableText::of).orElse(null);
    }

    private static Function<MarketplaceAccount, @Nullable String> billed(
            Function<BillingProfile, Optional<String>> text) {
        return account -> account.billing()
                .map(Billing::profile)
                .flatMap(text)
                .map(StorableText::of)
                .orElse(null);
    }

    private static Optional<Stamp> accepted(MarketplaceAccount account) {
        return account.addendum().map(Acceptance::stamp);
    }

    private static Optional<Stamp> given(MarketplaceAccount account) {
        return account.billing().map(Billing::given);
    }

    private static Optional<Stamp> confirmed(MarketplaceAccount account) {
        return account.billing().flatMap(Billing::confirmed);
    }

    static Map<PublisherId, MarketplaceAccount> fetch(DSLContext sql, Set<PublisherId> ids) {
        return sql
                .selectFrom(MARKETPLACE_ACCOUNT)
                .where(Keys.among(MARKETPLACE_ACCOUNT.PUBLISHER_ID, ids))
                .fetch()
                .stream()
                .map(MarketplaceAccountRows::read)
                .collect(Collectors.toMap(MarketplaceAccount::id, Function.identity()));
    }

    static Optional<MarketplaceAccount> hold(DSLContext sql, PublisherId id) {
        return sql.selectFrom(MARKETPLACE_ACCOUNT)
                .where(MARKETPLACE_ACCOUNT.PUBLISHER_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(MarketplaceAccountRows::read);
    }

    /** The row stays the same one: an erasure that waits for it finds it. */
    static void save(DSLContext sql, MarketplaceAccount account) {
        int updated = sql.update(MARKETPLACE_ACCOUNT)
                .set(COLUMNS.of(account))
                .where(MARKETPLACE_ACCOUNT.PUBLISHER_ID.eq(account.id().value()))
                .execute();
        if (updated == 0) {
            COLUMNS.insert(sql, List.of(account));
        }
    }

    static MarketplaceAccount read(Record row) {
        return new MarketplaceAccount(
                new PublisherId(row.get(MARKETPLACE_ACCOUNT.PUBLISHER_ID)),
                stamp(row, MARKETPLACE_ACCOUNT.ENROLLED_AT, MARKETPLACE_ACCOUNT.ENROLLED_BY),
                stamp(row, MARKETPLACE_ACCOUNT.ADDENDUM_AT, MARKETPLACE_ACCOUNT.ADDENDUM_BY)
                        .map(stamp -> new Acceptance(
                                row.get(MARKETPLACE_ACCOUNT.ADDENDUM_VERSION),
                                row.get(MARKETPLACE_ACCOUNT.ADDENDUM_DIGEST),
                                stamp)),
                stamp(row, MARKETPLACE_ACCOUNT.BILLING_GIVEN_AT, MARKETPLACE_ACCOUNT.BILLING_GIVEN_BY)
                        .map(given -> new Billing(
                                profile(row),
                                given,
                                stamp(
                                        row,
                                        MARKETPLACE_ACCOUNT.BILLING_CONFIRMED_AT,
                                        MARKETPLACE_ACCOUNT.BILLING_CONFIRMED_BY))));
    }

    private static Optional<Stamp> stamp(Record row, Field<Instant> at, Field<String> by) {
        return Optional.ofNullable(row.get(at)).map(instant -> new Stamp(instant, row.get(by)));
    }

    private static BillingProfile profile(Record row) {
        return new BillingProfile(
                row.get(MARKETPLACE_ACCOUNT.BILLED_COMPANY),
                row.get(MARKETPLACE_ACCOUNT.BILLED_COUNTRY),
                row.get(MARKETPLACE_ACCOUNT.BILLED_ADDRESS),
                row.get(MARKETPLACE_ACCOUNT.BILLED_CONTACT),
                Optional.ofNullable(row.get(MARKETPLACE_ACCOUNT.BILLED_TAX_ID)));
    }
}
