package dev.ferry.cli.account;

import com.google.inject.Binder;
import dev.ferry.application.account.AccountFilter;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.plugin.CommandRun;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry accounts list}. */
@Command(name = "list", description = "List accounts in the order of their publisher IDs.")
final class ListAccountsOptions implements JobOptions {
    @Option(names = "--migration", paramLabel = "STATE", description = "not-started, in-progress or completed.")
    Optional<MigrationState> migration = Optional.empty();

    @Option(names = "--finding", paramLabel = "CODE", description = "Those with this finding, such as mpn-missing.")
    Optional<FindingCode> finding = Optional.empty();

    @Option(names = "--wave", paramLabel = "NAME", description = "Those that this wave judged or moved last.")
    Optional<WaveName> wave = Optional.empty();

    @Option(names = "--q", paramLabel = "TEXT", description = "Those with this text in publisher ID or name.")
    Optional<String> text = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    Optional<Long> limit = Optional.empty();

    AccountFilter filter() {
        return new AccountFilter(migration.map(Slug::slug), finding, wave, text);
    }

    @Override
    public Class<? extends CommandRun> job() {
        return ListAccountsJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ListAccountsOptions.class).toInstance(this);
        binder.bind(ListAccountsJob.class);
    }
}
