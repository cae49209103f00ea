package dev.ferry.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.multibindings.OptionalBinder;
import dev.ferry.application.access.Authenticate;
import dev.ferry.cli.mail.MailFlush;
import dev.ferry.cli.marketplace.AccountSideReply;
import dev.ferry.cli.migration.GuidedMigrationReply;
import dev.ferry.cli.migration.MigrationProgressReply;
import dev.ferry.cli.offer.DeadlineReply;
import dev.ferry.cli.offer.FileInput;
import dev.ferry.cli.offer.JsonInput;
import dev.ferry.cli.offer.OfferReply;
import dev.ferry.cli.report.ReportWriter;
import dev.ferry.cli.support.CaseReply;
import dev.ferry.cli.sync.RepairPlan;
import dev.ferry.cli.sync.SyncReply;
import dev.ferry.cli.sync.SyncRunner;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.StandardInput;
import dev.ferry.cli.terminal.Terminal;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.cli.user.UserLookup;
import dev.ferry.cli.user.UserReply;
import dev.ferry.cli.wave.AccountSelection;
import dev.ferry.cli.wave.Progress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.Inspection;
import dev.ferry.plugin.UpgradeWatch;

/** Binds one command, and what the runs of commands share. */
final class CommandModule extends AbstractModule {
    private final CliCommand command;
    private final FerryCommand common;
    private final Conversation conversation;

    CommandModule(CliCommand command, FerryCommand common, Conversation conversation) {
        this.command = command;
        this.common = common;
        this.conversation = conversation;
    }

    @Override
    protected void configure() {
        command.bind(binder());
        bind(Terminal.class).toInstance(conversation.terminal());
        bind(Reply.class).toInstance(conversation.reply());
        bind(Questions.class).toInstance(conversation.questions());
        bind(WorkingDirectory.class).toInstance(conversation.directory());
        bind(StandardInput.class).toInstance(conversation.input());
        bind(Progress.class).toInstance(conversation.progress());
        // Use cases are there for all but inspections, which run without any.
        if (!Inspection.class.isAssignableFrom(command.run())) {
            bindWhatAsksUseCases();
        }
    }

    private void bindWhatAsksUseCases() {
        OptionalBinder.newOptionalBinder(binder(), UpgradeWatch.class)
                .setBinding()
                .toInstance(where -> conversation.reply().note("cli.upgrade.waits", where));
        Provider<Authenticate> authenticate = getProvider(Authenticate.class);
        bind(Requester.class).toProvider(() -> common.requester(authenticate.get()));
        bind(MailFlush.class);
        bind(AccountSelection.class);
        bind(UserLookup.class);
        bind(UserReply.class);
        bind(AccountSideReply.class);
        bind(OfferReply.class);
        bind(CaseReply.class);
        bind(FileInput.class);
        bind(JsonInput.class);
        bind(DeadlineReply.class);
        bind(GuidedMigrationReply.class);
        bind(MigrationProgressReply.class);
        bind(SyncRunner.class);
        bind(SyncReply.class);
        bind(RepairPlan.class);
        bind(ReportWriter.class);
    }
}
