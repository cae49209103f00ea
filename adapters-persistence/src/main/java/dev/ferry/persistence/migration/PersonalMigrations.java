package dev.ferry.persistence.migration;

import static dev.ferry.persistence.schema.Tables.MIGRATION;

import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Migrations for which somebody proved an address, their own or another's, or was named an owner. */
final class PersonalMigrations implements PersonalTable {
    private static final Mentioned PROVED = Mentioned.alone(MIGRATION, MIGRATION.PROVED_EMAIL);
    private static final Mentioned PROVING = Mentioned.alone(MIGRATION, MIGRATION.PROVED_BY);
    private static final Mentioned NAMING = Mentioned.inJson(MIGRATION, MIGRATION.NAMED_OWNERS);

    @Override
    public List<Field<String>> columns() {
        return List.of(MIGRATION.PROVED_EMAIL, MIGRATION.PROVED_BY, MIGRATION.NAMED_OWNERS);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.PROVED_EMAIL);
    }

    /** Without what {@link PersonalNamedOwners} hands out. */
    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return database
                .with(sql -> sql.selectFrom(MIGRATION)
                        .where(Mentioned.perhaps(MIGRATION.PROVED_EMAIL, who)
                                .or(Mentioned.perhaps(MIGRATION.PROVED_BY, who)))
                        .orderBy(MIGRATION.PUBLISHER_ID)
                        .fetch())
                .stream()
                .flatMap(row -> told(
                        MIGRATION,
                        row,
                        one -> MigrationRows.read(one).migration() instanceof InProgress(var account, var email, var _)
                                ? email.filter(proved -> isAbout(proved, who))
                                        .map(proved -> PersonalRecord.of(account, proved))
                                : Optional.empty()));
    }

    private static boolean isAbout(ProvedEmail proved, Mentions who) {
        return proved.address().equals(who.of()) || who.is(proved.provedBy());
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return withoutProof(who, sql) + withoutNamedOwner(who, sql) + PROVING.rewrite(sql, who, pseudonym);
    }

    /** A proof is of no use without what it proves. */
    private static int withoutProof(Mentions who, DSLContext sql) {
        Map<Field<?>, @Nullable Object> nothing = new HashMap<>();
        nothing.put(MIGRATION.PROVED_EMAIL, null);
        nothing.put(MIGRATION.PROVED_BY, null);
        return PROVED.change(sql, who, _ -> nothing);
    }

    /** A pseudonym owns nothing. */
    private static int withoutNamedOwner(Mentions who, DSLContext sql) {
        return NAMING.change(sql, who, row -> {
            List<String> left = Json.list(row.get(MIGRATION.NAMED_OWNERS)).stream()
                    .filter(owner -> !who.is(owner))
                    .toList();
            Map<Field<?>, @Nullable Object> values = new HashMap<>();
            values.put(MIGRATION.NAMED_OWNERS, left.isEmpty() ? null : Json.write(left));
            return values;
        });
    }
}
