package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.DeliverChanges;
import dev.ferry.application.sync.Deliveries;
import dev.ferry.application.sync.DropChange;
import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.application.sync.ScheduledSync;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.application.sync.SyncRules;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.Admission;
import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.application.user.ShowUser;
import dev.ferry.application.user.Succession;
import dev.ferry.application.user.Teams;
import dev.ferry.application.user.UserLetters;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Users after the move, and the legacy portal that follows (R15–R17). */
final class SyncModule extends AbstractModule {
    private final SyncRules rules;

    SyncModule(SyncRules rules) {
        this.rules = rules;
    }

    @Override
    protected void configure() {
        bind(SyncRules.class).toInstance(rules);
        bindUsers();
        bindSync();
    }

    private void bindUsers() {
        bind(Teams.class);
        bind(Admission.class);
        bind(UserLetters.class);
        bind(Succession.class);
        bind(ListUsers.class);
        bind(ShowUser.class);
        bind(AddUsers.class);
        bind(ChangeRole.class);
        bind(RemoveUser.class);
        bind(MapUser.class);
        bind(ResendUserInvitation.class);
        bind(AcceptUserInvitation.class);
        bind(ChangeSettings.class);
    }

    private void bindSync() {
        bind(CheckedLegacyPortal.class);
        bind(SyncOutbox.class);
        bind(ScheduledSync.class);
        bind(DeliverChanges.class);
        bind(ShowSync.class);
        bind(RetrySync.class);
        bind(DropChange.class);
        bind(CompareSides.class);
        bind(RepairLegacy.class);
        bind(Executor.class)
                .annotatedWith(Deliveries.class)
                .toInstance(Executors.newFixedThreadPool(
                        rules.connections(), Thread.ofVirtual().name("sync-", 1).factory()));
    }
}
