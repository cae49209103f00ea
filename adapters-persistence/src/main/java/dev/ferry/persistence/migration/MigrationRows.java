package dev.ferry.persistence.migration;

import static dev.ferry.persistence.schema.Tables.MIGRATION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.Migration.Completed;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.Migration.NotStarted;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code migration}: a stage fills its own columns and leaves the others' empty. */
final class MigrationRows {
    private static final Slugs<MigrationState> STATES = Slugs.of(MigrationState.class);
    private static final Columns<MigrationRecord> COLUMNS = Columns.of(MIGRATION, MigrationRecord.class)
            .with(MIGRATION.PUBLISHER_ID, row -> row.migration().account().value())
            .with(MIGRATION.STATE, row -> row.migration().state().slug())
            .with(MIGRATION.TENANT_ID, completed(stage -> stage.tenant().value()))
            .with(MIGRATION.MPN_ID, completed(stage -> stage.mpnId().value()))
            .with(MIGRATION.COMPLETED_AT, completed(stage -> stage.at()))
            .with(MIGRATION.PROVED_EMAIL, proved(email -> email.address().written()))
            .with(MIGRATION.PROVED_BY, proved(ProvedEmail::provedBy))
            .with(
                    MIGRATION.JOINED_MPN_ID,
                    inProgress(stage -> stage.membership().map(MpnId::value)))
            .with(MIGRATION.WAVE, row -> row.wave().map(WaveName::value).orElse(null))
            .with(MIGRATION.VERDICT, row -> row.verdict().orElse(null))
            .with(MIGRATION.NAMED_OWNERS, MigrationRows::namedOwners);

    private MigrationRows() {}

    private static <T> Function<MigrationRecord, @Nullable T> completed(Function<Completed, T> value) {
        return row -> row.migration() instanceof Completed stage ? value.apply(stage) : null;
    }

    private static <T> Function<MigrationRecord, @Nullable T> inProgress(Function<InProgress, Optional<T>> value) {
        return row ->
                row.migration() instanceof InProgress stage ? value.apply(stage).orElse(null) : null;
    }

    private static Function<MigrationRecord, @Nullable String> proved(Function<ProvedEmail, String> value) {
        return inProgress(stage -> stage.email().map(value));
    }

    static void insert(DSLContext sql, Collection<MigrationRecord> records) {
        COLUMNS.insert(sql, records);
    }

    /** Those of accounts that are there. */
    static void update(DSLContext sql, Collection<MigrationRecord> records) {
        COLUMNS.update(
                sql,
                records,
                MIGRATION.PUBLISHER_ID,
                row -> row.migration().account().value());
    }

    /**
     * The accounts that wait and hold by these another number than before. Those that have moved hold what Partner
     * Center has.
     */
    static List<PublisherId> joinedAnew(DSLContext sql, Collection<MigrationRecord> records) {
        Map<PublisherId, Optional<String>> joined = new HashMap<>();
        records.stream()
                .filter(record -> !record.completed())
                .forEach(record -> joined.put(record.migration().account(), joined(record)));
        if (Keys.anyNear(sql, MIGRATION.PUBLISHER_ID, joined.keySet())) {
            sql.select(MIGRATION.PUBLISHER_ID, MIGRATION.JOINED_MPN_ID)
                    .from(MIGRATION)
                    .where(Keys.among(MIGRATION.PUBLISHER_ID, joined.keySet()), MIGRATION.JOINED_MPN_ID.isNotNull())
                    .forEach(row -> {
                        PublisherId account = new PublisherId(row.value1());
                        if (Optional.of(row.value2()).equals(joined.get(account))) {
                            joined.remove(account);
                        } else {
                            joined.put(account, Optional.of(row.value2()));
                        }
                    });
        }
        return joined.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Optional<String> joined(MigrationRecord record) {
        return record.migration() instanceof InProgress stage
                ? stage.membership().map(MpnId::value)
                : Optional.empty();
    }

    private static @Nullable String namedOwners(MigrationRecord row) {
        return row.namedOwners().isEmpty()
                ? null
                : Json.write(row.namedOwners().stream()
                        .sorted()
                        .map(EmailAddress::written)
                        .toList());
    }

    static MigrationRecord read(Record row) {
        return new MigrationRecord(
                stage(row),
                Optional.ofNullable(row.get(MIGRATION.WAVE)).map(WaveName::new),
                Optional.ofNullable(row.get(MIGRATION.VERDICT)),
                Optional.ofNullable(row.get(MIGRATION.NAMED_OWNERS)).map(Json::list).orElse(List.of()).stream()
                        .map(EmailAddress::of)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Migration stage(Record row) {
        PublisherId account = new PublisherId(row.get(MIGRATION.PUBLISHER_ID));
        return switch (STATES.read(row.get(MIGRATION.STATE))) {
            case NOT_STARTED -> new NotStarted(account);
            case IN_PROGRESS ->
                new InProgress(
                        account,
                        Optional.ofNullable(row.get(MIGRATION.PROVED_EMAIL))
                                .map(email -> new ProvedEmail(EmailAddress.of(email), row.get(MIGRATION.PROVED_BY))),
                        Optional.ofNullable(row.get(MIGRATION.JOINED_MPN_ID)).map(MpnId::new));
            case COMPLETED ->
                new Completed(
                        account,
                        new TenantId(row.get(MIGRATION.TENANT_ID)),
                        new MpnId(row.get(MIGRATION.MPN_ID)),
                        row.get(MIGRATION.COMPLETED_AT));
        };
    }
}
