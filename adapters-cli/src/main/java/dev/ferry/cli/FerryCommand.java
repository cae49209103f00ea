package dev.ferry.cli;

import dev.ferry.application.access.Authenticate;
import dev.ferry.application.messages.Language;
import dev.ferry.cli.terminal.Format;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or behind its name. */
@Command(name = "ferry", synopsisSubcommandLabel = "COMMAND")
final class FerryCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT)
    Format output = Format.TABLE;

    @Option(names = "--as", paramLabel = "ADDRESS", scope = ScopeType.INHERIT)
    Optional<EmailAddress> as = Optional.empty();

    @Option(names = "--lang", paramLabel = "LANGUAGE", scope = ScopeType.INHERIT)
    Optional<Language> language = Optional.empty();

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    Optional<Path> home = Optional.empty();

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
    Optional<Path> config = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", scope = ScopeType.INHERIT)
    Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--yes", scope = ScopeType.INHERIT)
    boolean yes;

    @Option(names = "--no-input", scope = ScopeType.INHERIT)
    boolean noInput;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT)
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT)
    boolean version;

    /** Who is asking; throws {@link SignInRefused} where nobody signs in at this terminal. */
    Requester requester(Authenticate authenticate) {
        return as.map(authenticate::atTheTerminal)
                .map(outcome -> switch (outcome) {
                    case Done<Requester>(var person) -> person;
                    case Refused<Requester>(var reason) -> throw new SignInRefused(reason);
                })
                .orElseGet(() -> new Requester.Operator("operator"));
    }
}
