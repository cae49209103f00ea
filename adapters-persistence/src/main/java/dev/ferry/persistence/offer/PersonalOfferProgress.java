package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_PROGRESS;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Offers for which somebody acted, or whose rejection names them. */
final class PersonalOfferProgress implements PersonalTable {
    private static final Mentioned ALL = new Mentioned(
            OFFER_PROGRESS,
            List.of(
                    OFFER_PROGRESS.KIND_SAID_BY,
                    OFFER_PROGRESS.DECIDED_BY,
                    OFFER_PROGRESS.SUBMITTED_BY,
                    OFFER_PROGRESS.WITHDRAWING_BY,
                    OFFER_PROGRESS.VERDICT_BY,
                    OFFER_PROGRESS.LISTED_BY,
                    OFFER_PROGRESS.BEFORE_BY,
                    OFFER_PROGRESS.LINK_BY,
                    OFFER_PROGRESS.DELETED_BY),
            List.of(),
            List.of(OFFER_PROGRESS.REASONS));

    @Override
    public List<Field<String>> columns() {
        return ALL.columns();
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.OFFER_ACT);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return ALL.rows(database, who)
                .flatMap(row -> told(
                        OFFER_PROGRESS,
                        row,
                        one -> Optional.of(PersonalRecord.ofOfferAct(new OfferKey(
                                new PublisherId(one.get(OFFER_PROGRESS.PUBLISHER_ID)),
                                new OfferId(one.get(OFFER_PROGRESS.OFFER_ID)))))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return ALL.rewrite(sql, who, pseudonym);
    }
}
