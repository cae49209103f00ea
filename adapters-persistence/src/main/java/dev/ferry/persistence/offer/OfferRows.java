package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.PreparedQuery;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What offers are, as {@code offer} and {@code legacy_offer} keep it in columns of the same names. */
public final class OfferRows {
    public static final OfferRows LEGACY_OFFERS = new OfferRows(LEGACY_OFFER);
    static final OfferRows OFFERS = new OfferRows(OFFER);

    private static final Slugs<OfferKind> KINDS = Slugs.of(OfferKind.class);
    private static final Slugs<Situation> SITUATIONS = Slugs.of(Situation.class);

    /** An offer, and whose it is. */
    public record Row(PublisherId account, Offer offer) {}

    private final Table<?> table;
    private final IdentityHashMap<Field<?>, Field<?>> ownColumns = new IdentityHashMap<>();
    private final Field<String> account;
    private final Columns<Row> columns;
    private final PreparedQuery ofOne;

    private OfferRows(Table<?> table) {
        this.table = table;
        LEGACY_OFFER
                .fieldStream()
                .map(OFFER::field)
                .forEach(column -> ownColumns.put(column, Objects.requireNonNull(table.field(column))));
        this.account = in(OFFER.PUBLISHER_ID);
        this.ofOne = PreparedQuery.of(DSL.selectFrom(table).where(account.eq(PreparedQuery.KEY)));
        this.columns = with(Columns.of(table, Row.class), Row::account, Row::offer);
    }

    /** The same with the columns of what an offer is. */
    <R> Columns<R> with(Columns<R> others, Function<R, PublisherId> whose, Function<R, Offer> content) {
        return others.with(account, row -> whose.apply(row).value())
                .with(in(OFFER.OFFER_ID), row -> content.apply(row).id().value())
                .with(in(OFFER.NAME), row -> content.apply(row).name())
                .with(in(OFFER.KIND), row -> content.apply(row).kind().slug())
                .with(in(OFFER.SITUATION), row -> content.apply(row).situation().slug())
                .with(in(OFFER.IN_APPSOURCE), row -> content.apply(row).inAppSource())
                .with(
                        in(OFFER.APPSOURCE_URL),
                        row -> content.apply(row).appSourceUrl().orElse(null))
                .with(in(OFFER.REQUIRES_CLOUD_EMBED), row -> content.apply(row).requiresCloudEmbed())
                .with(in(OFFER.CO_SELL_PRIORITISED), row -> content.apply(row).coSellPrioritised())
                .with(in(OFFER.CERTIFIED_BEFORE), row -> content.apply(row).certifiedBefore())
                .with(in(OFFER.PREMIUM_ELIGIBLE), row -> content.apply(row).premiumEligible())
                .with(
                        in(OFFER.LEGAL_ENTITY),
                        row -> content.apply(row).legalEntity().orElse(null))
                .with(in(OFFER.CONTACTS), row -> Json.write(content.apply(row).contacts()))
                .with(in(OFFER.COLLATERAL), row -> Json.write(content.apply(row).collateral()))
                .with(in(OFFER.MARKETS), row -> Json.write(content.apply(row).markets()))
                .with(in(OFFER.PAGES), row -> json(content.apply(row).pages()));
    }

    /** This table's column of the same name, which has the same type. */
    @SuppressWarnings("unchecked")
    private <T> Field<T> in(Field<T> column) {
        return (Field<T>) Objects.requireNonNull(ownColumns.get(column));
    }

    public Field<String> account() {
        return account;
    }

    public void insert(DSLContext sql, Collection<Row> rows) {
        columns.insert(sql, rows);
    }

    /** The offers that fit, by the text of their account's id. */
    public Map<String, List<Offer>> fetch(DSLContext sql, Condition which) {
        return sql.selectFrom(table).where(which).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(account), Collectors.mapping(this::read, Collectors.toList())));
    }

    public List<Offer> of(DSLContext sql, String account) {
        return ofOne.about(sql, account).map(this::read);
    }

    Offer read(Record row) {
        return new Offer(
                new OfferId(row.get(in(OFFER.OFFER_ID))),
                row.get(in(OFFER.NAME)),
                KINDS.read(row.get(in(OFFER.KIND))),
                SITUATIONS.read(row.get(in(OFFER.SITUATION))),
                row.get(in(OFFER.IN_APPSOURCE)),
                Optional.ofNullable(row.get(in(OFFER.APPSOURCE_URL))),
                row.get(in(OFFER.REQUIRES_CLOUD_EMBED)),
                row.get(in(OFFER.CO_SELL_PRIORITISED)),
                row.get(in(OFFER.CERTIFIED_BEFORE)),
                row.get(in(OFFER.PREMIUM_ELIGIBLE)),
                Optional.ofNullable(row.get(in(OFFER.LEGAL_ENTITY))),
                Json.list(row.get(in(OFFER.CONTACTS))),
                Json.list(row.get(in(OFFER.COLLATERAL))),
                Json.list(row.get(in(OFFER.MARKETS))),
                pages(row.get(in(OFFER.PAGES))));
    }

    static @Nullable String json(OfferPages pages) {
        return pages.given().isEmpty()
                ? null
                : Json.write(pages.given().stream()
                        .collect(Collectors.toMap(content -> content.page().slug(), PageContent::values)));
    }

    @SuppressWarnings("unchecked") // as it was written
    static OfferPages pages(@Nullable String json) {
        OfferPages pages = OfferPages.NONE;
        if (json != null) {
            for (Map.Entry<String, Object> page : Json.map(json).entrySet()) {
                pages = pages.with(OfferPageRows.content(page.getKey(), (Map<String, Object>) page.getValue()));
            }
        }
        return pages;
    }
}
