package dev.ferry.cli.installation;

import com.google.inject.ProvisionException;
import dev.ferry.application.mail.ShowMailBacklog;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.HindranceWords;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
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
import picocli.CommandLine.Command;

/** {@code ferry doctor}. */
@Command(name = "doctor")
public final class DoctorCommand implements CliCommand {
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

        private final CheckHealth checkHealth;
        private final Provider<ShowMailBacklog> showMailBacklog;
        private final Reply reply;

        /** @param showMailBacklog asked for last: to make it may open the database, which is what is checked */
        @Inject
        Run(CheckHealth checkHealth, Provider<ShowMailBacklog> showMailBacklog, Reply reply) {
            this.checkHealth = checkHealth;
            this.showMailBacklog = showMailBacklog;
            this.reply = reply;
        }

        @Override
        public int run() {
            List<Health> found = new ArrayList<>(checkHealth.run());
            mail().ifPresent(found::add);
            reply.list(found.stream().map(health -> Checked.of(health, reply.messages())), SHAPE);
            return found.stream().allMatch(Health::ok) ? ExitCode.DONE : ExitCode.FAILED;
        }

        /**
         * A fault since the oldest mail that waits is amiss; without the database, which has its own line, nobody
         * knows.
         */
        private Optional<Health> mail() {
            try {
                MailBacklog backlog = showMailBacklog.get().measured().backlog();
                return Optional.of(new Health("mail", backlog.inTheWay().isEmpty(), detail(backlog)));
            } catch (PortUnavailable | SettingsException | ProvisionException _) {
                return Optional.empty();
            }
        }

        private String detail(MailBacklog backlog) {
            String counts = reply.messages().text("cli.doctor.mail", backlog.waiting(), backlog.setAside());
            return backlog.lastFault()
                    .map(fault -> counts + reply.messages().text("cli.doctor.mail.fault", fault.at(), fault.why()))
                    .orElse(counts);
        }
    }
}
