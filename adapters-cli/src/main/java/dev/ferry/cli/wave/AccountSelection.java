package dev.ferry.cli.wave;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.text.Trimmed;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the accounts that {@code --only} and {@code --only-finding} mean: those that are named, on the command line or
 * in a file, and of these, or of all, those that have a finding now.
 */
public final class AccountSelection {
    private static final String COMMENT = "#";

    private final ListAccounts listAccounts;
    private final Requester who;
    private final WorkingDirectory directory;
    private final Reply reply;

    @Inject
    AccountSelection(ListAccounts listAccounts, Requester who, WorkingDirectory directory, Reply reply) {
        this.listAccounts = listAccounts;
        this.who = who;
        this.directory = directory;
        this.reply = reply;
    }

    /**
     * Goes on with those accounts, none where all are meant; says why not where they cannot be told, and where a
     * finding is on none of them.
     *
     * @param nothing shows what came of no account; to programs alone, for whom there is an answer each time
     */
    int then(OnlyAccounts only, ToIntFunction<Set<PublisherId>> act, IntSupplier nothing) {
        Set<PublisherId> named = new LinkedHashSet<>();
        for (NamedAccounts one : only.named) {
            boolean read = switch (one) {
                case NamedAccounts.One(var id) -> {
                    named.add(id);
                    yield true;
                }
                case NamedAccounts.InFile(var file) -> readFile(file, named);
            };
            if (!read) {
                return ExitCode.USAGE;
            }
        }
        if (!only.named.isEmpty() && named.isEmpty()) {
            return reply.needed("ID");
        }
        return only.finding.map(code -> found(code, named, act, nothing)).orElseGet(() -> act.applyAsInt(named));
    }

    private int found(
            FindingCode code, Set<PublisherId> named, ToIntFunction<Set<PublisherId>> act, IntSupplier nothing) {
        StandingFilter filter = StandingFilter.ALL.withFindings(Set.of(code));
        return reply.to(listAccounts.run(who, filter, Optional.empty()), accounts -> {
            Set<PublisherId> found = ids(accounts, named);
            if (found.isEmpty()) {
                reply.note("cli.only.none", code.slug());
                return reply.isForPeople() ? ExitCode.DONE : nothing.getAsInt();
            }
            return act.applyAsInt(found);
        });
    }

    private static Set<PublisherId> ids(Stream<AccountView> accounts, Set<PublisherId> named) {
        try (accounts) {
            return accounts.map(AccountView::id)
                    .filter(id -> named.isEmpty() || named.contains(id))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** One id a line, or several with commas; what begins with {@code #} is left out. */
    private boolean readFile(String name, Set<PublisherId> named) {
        try (BufferedReader lines = Files.newBufferedReader(directory.resolve(Path.of(name)))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String where = name + ":" + number;
                for (String one : Trimmed.of(line).startsWith(COMMENT) ? new String[0] : line.split(",", -1)) {
                    if (!Trimmed.of(one).isEmpty() && !read(one, where, named)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException | InvalidPathException _) {
            reply.problem(reply.messages().text("cli.file.unreadable", name));
            return false;
        }
    }

    private boolean read(String typed, String where, Set<PublisherId> named) {
        return switch (PublisherId.parse(typed)) {
            case Done<PublisherId>(var id) -> {
                named.add(id);
                yield true;
            }
            case Refused<PublisherId>(var reason) -> {
                reply.refused(where, reason);
                yield false;
            }
        };
    }
}
