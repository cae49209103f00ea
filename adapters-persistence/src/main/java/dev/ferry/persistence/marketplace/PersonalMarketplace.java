package dev.ferry.persistence.marketplace;

import static dev.ferry.persistence.schema.Tables.MARKETPLACE_ACCOUNT;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Accounts for which somebody acted in the marketplace, or whose billing names them. */
final class PersonalMarketplace implements PersonalTable {
    private static final Mentioned ALL = new Mentioned(
            MARKETPLACE_ACCOUNT,
            List.of(
                    MARKETPLACE_ACCOUNT.ENROLLED_BY,
                    MARKETPLACE_ACCOUNT.ADDENDUM_BY,
                    MARKETPLACE_ACCOUNT.BILLING_GIVEN_BY,
                    MARKETPLACE_ACCOUNT.BILLING_CONFIRMED_BY),
            List.of(
                    MARKETPLACE_ACCOUNT.BILLED_COMPANY,
                    MARKETPLACE_ACCOUNT.BILLED_ADDRESS,
                    MARKETPLACE_ACCOUNT.BILLED_CONTACT,
                    MARKETPLACE_ACCOUNT.BILLED_TAX_ID),
            List.of());

    private static final Mentioned CONTACT =
            Mentioned.inTexts(MARKETPLACE_ACCOUNT, List.of(MARKETPLACE_ACCOUNT.BILLED_CONTACT));

    @Override
    public List<Field<String>> columns() {
        return ALL.columns();
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.MARKETPLACE);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return ALL.rows(database, who)
                .flatMap(row -> told(
                        MARKETPLACE_ACCOUNT,
                        row,
                        one -> Optional.of(PersonalRecord.of(MarketplaceAccountRows.read(one), who))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return withoutContact(who, pseudonym, sql) + ALL.rewrite(sql, who, pseudonym);
    }

    /** Beside the address stands a name. */
    private static int withoutContact(Mentions who, String pseudonym, DSLContext sql) {
        return CONTACT.change(
                sql,
                who,
                row -> Map.of(
                        MARKETPLACE_ACCOUNT.BILLED_CONTACT,
                        who.replacedEntry(row.get(MARKETPLACE_ACCOUNT.BILLED_CONTACT), pseudonym)));
    }
}
