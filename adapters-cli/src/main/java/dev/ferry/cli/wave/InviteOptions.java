package dev.ferry.cli.wave;

import com.google.inject.Binder;
import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.cli.mail.DueMail;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.invitation.LastDay;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.plugin.CommandRun;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry invite}. */
@Command(
        name = "invite",
        description = "Mail the owners of accounts that wait for them the way to the migration, each once.")
public final class InviteOptions implements JobOptions {
    @Option(
            names = "--wave",
            paramLabel = "NAME",
            description = "Only accounts that this wave judged last; by default all that are loaded.")
    Optional<WaveName> wave = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "Remind them until this day; nobody is reminded without it.")
    Optional<LastDay> until = Optional.empty();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only the owners of these accounts.")
    Set<PublisherId> only = new LinkedHashSet<>();

    @Option(names = "--dry-run", description = "Say how many would be mailed; mail nobody.")
    boolean dryRun;

    InvitationRequest request() {
        return new InvitationRequest(wave, until, only, dryRun);
    }

    @Override
    public Class<? extends CommandRun> job() {
        return InviteJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(InviteOptions.class).toInstance(this);
        binder.bind(InviteJob.class);
        binder.bind(DueMail.class);
    }
}
