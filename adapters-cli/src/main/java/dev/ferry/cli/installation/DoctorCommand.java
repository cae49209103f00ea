package dev.ferry.cli.installation;

import com.google.inject.ProvisionException;
import dev.ferry.application.mail.ShowMailBacklog;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.application.standing.CompareStandings;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.HindranceWords;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.mail.MailBacklog;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.door.CommandRun;
import dev.ferry.plugin.SettingsException;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry doctor}. */
@Command(name = "doctor")
public final class DoctorCommand implements CliCommand {
    @Option(names = "--deep")
    boolean deep;

    /** Checks the installation; fails if anything is amiss. */
    static final class Run implements CommandRun {
        private static final Shape<Checked> SHAPE = new Shape<>(
                checked -> checked,
                List.of(
                        Column.text("name", Checked::name),
                        Column.text("ok", Checked::ok),
                        Column.text("detail", Checked::detail)));

        /** What a check found, in the reader's language where it has words. */
        record Checked(String name, boolean ok, String detail) {
            static Checked of(Health health, Messages messages) {
                return new Checked(
                        health.name(),
                        health.ok(),
                        health.hindrance()
                                .map(what -> HindranceWords.of(what, messages))
                                .or(() -> health.words()
                                        .map(words ->
                                                words.in(messages.language().locale())))
                                .orElse(health.detail()));
            }
        }

        private final DoctorCommand command;
        private final CheckHealth checkHealth;
        private final Provider<ShowMailBacklog> showMailBacklog;
        private final Provider<JudgeAgain> judgeAgain;
        private final Provider<CompareStandings> compareStandings;
        private final Reply reply;

        /**
         * Checks an installation of which nothing may be well.
         *
         * @param showMailBacklog,judgeAgain,compareStandings asked for last: to make them may open the database, which
         *     is what is checked
         */
        @Inject
        Run(
                DoctorCommand command,
                CheckHealth checkHealth,
                Provider<ShowMailBacklog> showMailBacklog,
                Provider<JudgeAgain> judgeAgain,
                Provider<CompareStandings> compareStandings,
                Reply reply) {
            this.command = command;
            this.judgeAgain = judgeAgain;
            this.compareStandings = compareStandings;
            this.checkHealth = checkHealth;
            this.showMailBacklog = showMailBacklog;
            this.reply = reply;
        }

        @Override
        public int run() {
            List<Health> found = new ArrayList<>(checkHealth.run());
            asked(this::mail).ifPresent(mail -> {
                found.add(mail);
                asked(command.deep ? this::comparedStandings : this::standings).ifPresent(found::add);
            });
            reply.list(found.stream().map(health -> Checked.of(health, reply.messages())), SHAPE);
            return found.stream().allMatch(Health::ok) ? ExitCode.DONE : ExitCode.FAILED;
        }

        /** Without the database, which has its own line, nobody knows. */
        private static Optional<Health> asked(Supplier<Health> question) {
            try {
                return Optional.of(question.get());
            } catch (PortUnavailable | SettingsException | ProvisionException _) {
                return Optional.empty();
            }
        }

        /** A fault since the oldest mail that waits is amiss. */
        private Health mail() {
            MailBacklog backlog = showMailBacklog.get().measured().backlog();
            return new Health("mail", backlog.inTheWay().isEmpty(), detail(backlog));
        }

        private Health standings() {
            return new Health(
                    "standings",
                    true,
                    reply.messages()
                            .text("cli.doctor.standings.due", judgeAgain.get().due()));
        }

        private Health comparedStandings() {
            CompareStandings.Compared compared = compareStandings.get().run();
            return new Health("standings", compared.agrees(), detail(compared));
        }

        private String detail(CompareStandings.Compared compared) {
            Messages messages = reply.messages();
            String detail = messages.text("cli.doctor.standings", compared.accounts(), compared.due());
            if (compared.differing() > 0) {
                String some = compared.some().stream().map(PublisherId::value).collect(Collectors.joining(", "));
                detail += messages.text("cli.doctor.standings.differ", compared.differing(), some);
            }
            return compared.sumsDiffer() ? detail + messages.text("cli.doctor.standings.sums") : detail;
        }

        private String detail(MailBacklog backlog) {
            String counts = reply.messages().text("cli.doctor.mail", backlog.waiting(), backlog.setAside());
            return backlog.lastFault()
                    .map(fault -> counts + reply.messages().text("cli.doctor.mail.fault", fault.at(), fault.why()))
                    .orElse(counts);
        }
    }
}
