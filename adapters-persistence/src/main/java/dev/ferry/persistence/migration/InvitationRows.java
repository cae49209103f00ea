package dev.ferry.persistence.migration;

import static dev.ferry.persistence.schema.Tables.INVITATION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.persistence.table.Columns;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code invitation}. */
final class InvitationRows {
    private static final Columns<MigrationInvitation> COLUMNS = Columns.of(INVITATION, MigrationInvitation.class)
            .with(INVITATION.PUBLISHER_ID, row -> row.account().value())
            .with(INVITATION.WAVE, row -> row.wave().map(WaveName::value).orElse(null))
            .with(INVITATION.UNTIL_ON, row -> row.until().map(LastDay::date).orElse(null))
            .with(INVITATION.MAILED_ON, MigrationInvitation::mailedOn)
            .with(INVITATION.REMIND_ON, row -> row.remindOn().orElse(null));

    private InvitationRows() {}

    static void insert(DSLContext sql, Collection<MigrationInvitation> invitations) {
        COLUMNS.insert(sql, invitations);
    }

    static void update(DSLContext sql, Collection<MigrationInvitation> invitations) {
        COLUMNS.update(
                sql,
                invitations,
                INVITATION.PUBLISHER_ID,
                invitation -> invitation.account().value());
    }

    static MigrationInvitation read(Record row) {
        return new MigrationInvitation(
                new PublisherId(row.get(INVITATION.PUBLISHER_ID)),
                Optional.ofNullable(row.get(INVITATION.WAVE)).map(WaveName::new),
                Optional.ofNullable(row.get(INVITATION.UNTIL_ON)).map(LastDay::new),
                row.get(INVITATION.MAILED_ON),
                Optional.ofNullable(row.get(INVITATION.REMIND_ON)));
    }
}
