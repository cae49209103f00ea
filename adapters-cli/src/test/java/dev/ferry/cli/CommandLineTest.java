package dev.ferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry.Ran;
import dev.ferry.cli.installation.CompletionCommand;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.door.CommandRun;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** From what is typed to what is to be done. */
class CommandLineTest {
    private final Ferry ferry = new Ferry();

    private static Invocation read(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new CliEntryPoint(InputStream.nullInputStream(), nowhere, nowhere)
                .read(List.of(arguments), new ProcessEnvironment(Map.of(), Path.of("/desk")));
    }

    private static Invocation.Run run(String... arguments) {
        assertThat(read(arguments)).isInstanceOf(Invocation.Run.class);
        return (Invocation.Run) read(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "migrate x --dry-run --wave w --only a --only b --report r.html --silent, MigrateCommand",
        "readiness --report r.html, ReadinessCommand",
        "figures --from 2019-07-01 --to 2019-07-31, FiguresCommand",
        "accounts list --migration completed --finding no-owner --wave w --q x --situation draft --outcome missed"
                + " --limit 5, ListAccountsCommand",
        "accounts show contoso, ShowAccountCommand",
        "accounts history contoso, AccountHistoryCommand",
        "history export -o csv, ExportHistoryCommand",
        "users list contoso --as a@b.example, ListUsersCommand",
        "users add contoso a@b.example c@d.example --role manager --name Anna --language sv, AddUsersCommand",
        "users add contoso --application x --tenant y --object z, AddUsersCommand",
        "users remove contoso u7, RemoveUserCommand",
        "users role contoso a@b.example marketer, ChangeRoleCommand",
        "accounts change contoso --name X, ChangeSettingsCommand",
        "users map contoso u7 a@b.example --role owner, MapUserCommand",
        "users resend contoso u7, ResendInvitationCommand",
        "users accept contoso 012345, AcceptInvitationCommand",
        "sync status, ShowSyncCommand",
        "sync status contoso, ShowSyncCommand",
        "sync run, RunSyncCommand",
        "sync retry contoso, RetrySyncCommand",
        "sync drop contoso 42, DropChangeCommand",
        "sync compare contoso --all, CompareSidesCommand",
        "sync repair --yes, RepairLegacyCommand",
        "offers list, ListOffersCommand",
        "offers list contoso --situation draft --step kind --q x, ListOffersCommand",
        "offers show contoso crm --as a@b.example, ShowOfferCommand",
        "offers create contoso crm --name CRM --kind dynamics-365-operations --replaces Old.One, CreateOfferCommand",
        "offers page contoso crm listing --file -, OfferPageCommand",
        "offers kind contoso crm --correct, OfferKindCommand",
        "legacy users contoso, LegacyUsersCommand",
        "legacy show contoso --lang sv, LegacyShowCommand",
        "migration start contoso --as a@b.example, StartMigrationCommand",
        "migration status contoso --as a@b.example, ShowMigrationCommand",
        "migration work-email contoso a@b.example, GiveWorkEmailCommand",
        "migration work-email contoso, GiveWorkEmailCommand",
        "migration prove contoso 012345, ProveWorkEmailCommand",
        "migration membership contoso 4711, GiveMembershipCommand",
        "migration enrol contoso --company Contoso --country SE --address Road, EnrolCompanyCommand",
        "migration complete contoso, CompleteMigrationCommand",
        "mail list --to a@b.example, ListMailCommand",
        "mail retry, RetryMailCommand",
        "mail drop --to a@b.example, DropMailCommand",
        "mail drop --all-set-aside, DropMailCommand",
        "mail show 2 --to a@b.example, ShowMailCommand",
        "token --email a@b.example --operator, IssueTokenCommand",
        "config show --no-input --yes, ShowConfigCommand",
        "plugins list -o csv, ListPluginsCommand",
        "doctor -v, DoctorCommand",
        "backup x.zip, BackupCommand",
        "generate x --accounts 5 --seed 1, GenerateCommand",
        "serve, ServeCommand"
    })
    void everyCommandHasARunOfItsOwn(String line, String command) {
        Class<? extends CommandRun> found = run(line.split(" ")).command();

        assertThat(found.getEnclosingClass().getSimpleName()).isEqualTo(command);
    }

    @Test
    void everyCommandThatIsNoGroupHasOneRunOrIsAnsweredAtOnce() {
        assertThat(leaves(Grammar.whole(new FerryCommand())))
                .filteredOn(command -> !(command instanceof CompletionCommand))
                .allSatisfy(command -> assertThat(command).isInstanceOf(CliCommand.class))
                .allSatisfy(command -> assertThat(command.getClass().getDeclaredClasses())
                        .as(command.getClass().getName())
                        .filteredOn(CommandRun.class::isAssignableFrom)
                        .hasSize(1));
    }

    private static List<Object> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? List.of(command.getCommandSpec().userObject())
                : command.getSubcommands().values().stream()
                        .flatMap(subcommand -> leaves(subcommand).stream())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "migrate",
                "migrate a b",
                "migrate a --only",
                "migrate a --only NOT_AN_ID",
                "migrate a --wave -",
                "migrat a",
                "accounts",
                "plugins",
                "accounts list --migration done",
                "accounts list --finding sadness",
                "accounts list --limit many",
                "accounts show Contoso",
                "users list contoso --as nobody",
                "users add",
                "users add contoso a@b.example --role king",
                "users add contoso a@b.example --language a_b!",
                "users add contoso --application x",
                "users role contoso u1",
                "users role contoso u1 king",
                "users map contoso u1",
                "sync",
                "sync status NOT_AN_ID",
                "sync run a b",
                "sync drop contoso",
                "sync drop contoso all",
                "config show -o xml",
                "config show --lang tlh",
                "generate x --accounts 0 --seed 1",
                "generate x --seed 1",
                "migration",
                "migration start",
                "migration work-email contoso a.b",
                "migration prove contoso 1 2",
                "migration enrol contoso --country",
                "mail show newest",
                "mail drop",
                "mail drop --to nobody",
                "mail drop --to a@b.example --all-set-aside",
                "token",
                "token --email nobody",
                "completion fish",
                "serve --port web",
                "doctor --set novalue"
            })
    void wrongUsageExitsWithTwoAndSaysWhereToReadMore(String line) {
        Ran ran = ferry.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.errors()).startsWith("ferry: ").contains("--help").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        generate x --accounts 0 --seed 1                     | --accounts: minst 1
        generate x --accounts many --seed 1                  | --accounts: ”many” är inget tal med högst 18 siffror
        migrate x --removals -1                              | --removals: minst 0
        users add contoso a@b.example --language sv!            | ”sv!” är ingen språktagg
        offers deadlines --apply --removals -5               | --removals: minst 0
        offers deadlines --load --removals 3                 | --removals hör ihop med --apply
        offers deadlines contoso --apply                     | --apply och --load gäller alla kontons erbjudanden
        offers deadlines --at 2019-10-15 --apply             | --at visar hur erbjudanden står sig
        offers                                               | ett kommando saknas
        accounts list --limit -1                             | --limit: minst 0
        accounts show                                        | PUBLISHER saknas
        token                                                | --email ADDRESS saknas
        generate x                                           | --seed S, --accounts N saknas
        migrate x --wave                                     | --wave NAME saknas
        migrate a b                                          | ”b” förstås inte här
        accounts list --limt 3                               | ”--limt 3” förstås inte här
        mail drop                                            | en av dessa behövs: --to, --all-set-aside
        mail drop --to a@b.example --all-set-aside           | bara en av dessa åt gången: --to, --all-set-aside
        migrate x --wave a --wave b                          | --wave får stå där en gång
        accounts list -o xml                                 | --output tar table, json, csv, inte ”xml”
        offers deadlines --removals 3                        | en av dessa behövs: --load, --apply
        users add contoso --application x                    | --tenant, --object saknas
        completion fish                                      | SHELL tar bash, zsh, inte ”fish”
        doctor --set novalue                                 | --set tar KEY=VALUE, inte ”novalue”
        migrate x --wave=                                    | malformed-wave: --wave: ””
        certifications list --state waiting                  | unknown-value: ”waiting”
        """)
    void whatCannotBeMeantIsSaidInTheReadersLanguage(String line, String sentence) {
        Ran ran = ferry.run((line + " --lang sv").split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.errors()).startsWith("ferry: " + sentence);
    }

    @Test
    void whatWasPerhapsMeantIsSaidInTheReadersLanguage() {
        assertThat(ferry.run("accounts", "lst", "--lang", "nl").errors())
                .contains("Misschien bedoelt u: ferry accounts list");
    }

    /** Whatever commands are named besides. */
    @Test
    void whatWasPerhapsMeantIsAnyOfTheCommandsThereAre() {
        assertThat(ferry.run("acounts", "mail").errors()).contains("Perhaps you mean: ferry accounts");
        assertThat(ferry.run("acounts", "x").errors()).contains("Perhaps you mean: ferry accounts");
    }

    @Test
    void helpAndCompletionKnowEveryCommand() {
        assertThat(ferry.run("--help").output()).contains("accounts", "mail", "completion");
        assertThat(ferry.run("completion").output()).contains("accounts", "mail", "backup");
    }

    @Test
    void anArgumentThatTheDomainRefusesSaysItsCodeInTheReadersLanguage() {
        assertThat(ferry.run("accounts", "show", "X", "--lang", "sv").errors())
                .startsWith("ferry: malformed-publisher-id: ”X” är inget utgivar-ID");
    }

    @Test
    void flagsBecomeSettings() {
        assertThat(run("serve", "--port", "9000", "--bind", "::1", "--set", "wave.page-accounts=7")
                        .settings())
                .isEqualTo(Map.of("server.port", "9000", "server.bind", "::1", "wave.page-accounts", "7"));
    }

    @Test
    void commonOptionsStandBeforeOrBehindTheCommand() {
        Invocation.Run before = run("--home", "h", "--config", "c", "-v", "accounts", "list");
        Invocation.Run behind = run("accounts", "list", "--home", "h", "--config", "c", "-v");

        assertThat(List.of(before, behind)).allSatisfy(invocation -> {
            assertThat(invocation.home()).isEqualTo(Optional.of(Path.of("h")));
            assertThat(invocation.configFile()).isEqualTo(Optional.of(Path.of("c")));
            assertThat(invocation.verbose()).isTrue();
        });
        assertThat(ferry.run("-o", "json", "accounts", "list").output().strip()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "migrate --help", "accounts --help", "accounts list -h"})
    void helpGoesToStandardOutput(String line) {
        Ran ran = ferry.run(line.split(" "));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.output()).startsWith("Usage: ferry").doesNotContain("\u001b");
        assertThat(ran.errors()).isEmpty();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(ferry.run("--version").output()).matches("ferry \\d+\\.\\d+.*\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "completion bash", "completion zsh"})
    void completionKnowsEveryCommand(String line) {
        assertThat(ferry.run(line.split(" ")).output()).startsWith("#!").contains("migrate", "readiness", "--dry-run");
    }

    @Test
    void theLanguageIsTheOneThatTheEnvironmentNames() {
        ferry.environment.put("LANG", "nl_BE.UTF-8");

        assertThat(ferry.run("accounts", "list").errors()).isEqualTo("Niets om te tonen.\n");
        ferry.environment.put("LC_ALL", "C");
        assertThat(ferry.run("accounts", "list").errors()).isEqualTo("Nothing to show.\n");
    }
}
