package dev.ferry.persistence.migration;

import static dev.ferry.persistence.schema.Tables.INVITATION;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Record;

/** Invitations in a table. Thread-safe. */
final class JooqMigrationInvitations implements MigrationInvitations {
    private final Database database;

    @Inject
    JooqMigrationInvitations(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, MigrationInvitation> findAll(Set<PublisherId> accounts) {
        return database.with(sql -> Keys.anyNear(sql, INVITATION.PUBLISHER_ID, accounts)
                ? byAccount(sql.selectFrom(INVITATION)
                        .where(Keys.among(INVITATION.PUBLISHER_ID, accounts))
                        .fetch())
                : Map.of());
    }

    /** What is there is locked. What is not is inserted later, or collides, and then the transaction is run again. */
    @Override
    public Map<PublisherId, MigrationInvitation> hold(Set<PublisherId> accounts) {
        return database.with(sql -> Keys.anyNear(sql, INVITATION.PUBLISHER_ID, accounts)
                ? byAccount(sql.selectFrom(INVITATION)
                        .where(Keys.among(INVITATION.PUBLISHER_ID, accounts))
                        .orderBy(INVITATION.PUBLISHER_ID)
                        .forUpdate()
                        .fetch())
                : Map.of());
    }

    /** In the order of the accounts, so that two who add the same collide, but never wait for each other. */
    @Override
    public void addAll(Collection<MigrationInvitation> invitations) {
        database.with(sql -> {
            InvitationRows.insert(sql, inOrder(invitations));
            return true;
        });
    }

    @Override
    public void updateAll(Collection<MigrationInvitation> invitations) {
        database.with(sql -> {
            InvitationRows.update(sql, inOrder(invitations));
            return true;
        });
    }

    @Override
    public List<MigrationInvitation> due(LocalDate today, int limit) {
        return database.with(sql -> sql.selectFrom(INVITATION)
                .where(INVITATION.REMIND_ON.le(today))
                .orderBy(INVITATION.REMIND_ON, INVITATION.PUBLISHER_ID)
                .limit(limit)
                .fetch(InvitationRows::read));
    }

    @Override
    public boolean seen(PublisherId account, Instant at) {
        return database.with(sql -> sql.update(INVITATION)
                        .set(INVITATION.SEEN_AT, at)
                        .where(INVITATION.PUBLISHER_ID.eq(account.value()), INVITATION.SEEN_AT.isNull())
                        .execute()
                == 1);
    }

    /** Once a day. */
    @Override
    public long countSeen() {
        return database.<Long>with(sql -> (long) sql.fetchCount(INVITATION, INVITATION.SEEN_AT.isNotNull()));
    }

    private static List<MigrationInvitation> inOrder(Collection<MigrationInvitation> invitations) {
        return invitations.stream()
                .sorted(Comparator.comparing(MigrationInvitation::account))
                .toList();
    }

    private static Map<PublisherId, MigrationInvitation> byAccount(List<? extends Record> rows) {
        return rows.stream()
                .map(InvitationRows::read)
                .collect(Collectors.toUnmodifiableMap(MigrationInvitation::account, Function.identity()));
    }
}
