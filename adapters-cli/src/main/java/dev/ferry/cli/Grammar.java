package dev.ferry.cli;

import dev.ferry.cli.account.AccountsCommands;
import dev.ferry.cli.account.HistoryCommands;
import dev.ferry.cli.account.LegacyCommands;
import dev.ferry.cli.installation.BackupCommand;
import dev.ferry.cli.installation.CompletionCommand;
import dev.ferry.cli.installation.ConfigCommands;
import dev.ferry.cli.installation.DoctorCommand;
import dev.ferry.cli.installation.IssueTokenCommand;
import dev.ferry.cli.installation.PluginsCommands;
import dev.ferry.cli.installation.ServeCommand;
import dev.ferry.cli.mail.MailCommands;
import dev.ferry.cli.marketplace.AgreementsCommands;
import dev.ferry.cli.marketplace.BillingCommands;
import dev.ferry.cli.marketplace.EnrolmentCommands;
import dev.ferry.cli.membership.MembershipsCommands;
import dev.ferry.cli.migration.MigrationCommands;
import dev.ferry.cli.offer.CertificationsCommands;
import dev.ferry.cli.offer.OffersCommands;
import dev.ferry.cli.person.PeopleCommands;
import dev.ferry.cli.support.CasesCommands;
import dev.ferry.cli.sync.SyncCommands;
import dev.ferry.cli.user.UsersCommands;
import dev.ferry.cli.wave.FiguresCommand;
import dev.ferry.cli.wave.GenerateCommand;
import dev.ferry.cli.wave.InviteCommand;
import dev.ferry.cli.wave.MigrateCommand;
import dev.ferry.cli.wave.ReadinessCommand;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * What may stand on a command line. To build all of it takes longer than most commands run: of those below
 * {@code ferry} only the ones are built that are named.
 */
final class Grammar {
    private static final int HELP_WIDTH = 100;

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            MigrateCommand.class,
            ReadinessCommand.class,
            FiguresCommand.class,
            InviteCommand.class,
            AccountsCommands.class,
            MigrationCommands.class,
            UsersCommands.class,
            MembershipsCommands.class,
            EnrolmentCommands.class,
            AgreementsCommands.class,
            BillingCommands.class,
            OffersCommands.class,
            CertificationsCommands.class,
            CasesCommands.class,
            SyncCommands.class,
            LegacyCommands.class,
            HistoryCommands.class,
            PeopleCommands.class,
            MailCommands.class,
            IssueTokenCommand.class,
            ServeCommand.class,
            GenerateCommand.class,
            ConfigCommands.class,
            PluginsCommands.class,
            DoctorCommand.class,
            BackupCommand.class,
            CompletionCommand.class);

    private Grammar() {}

    /** With all commands, filled into {@code root} when it parses. */
    static CommandLine whole(FerryCommand root) {
        return of(root, COMMANDS.stream());
    }

    /**
     * With those commands that one of the arguments names, wherever it stands: what the whole grammar reads as the name
     * of a command, this one does. It does not know what else there is, and so what was perhaps meant.
     */
    static CommandLine naming(FerryCommand root, List<String> arguments) {
        return of(root, COMMANDS.stream().filter(command -> arguments.contains(name(command))));
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    private static CommandLine of(FerryCommand root, Stream<Class<?>> commands) {
        CommandLine commandLine = new CommandLine(root);
        commands.forEach(commandLine::addSubcommand);
        commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // an argument that begins with @ is what it says
                .setUsageHelpWidth(HELP_WIDTH);
        Arguments.register(commandLine);
        return commandLine;
    }
}
