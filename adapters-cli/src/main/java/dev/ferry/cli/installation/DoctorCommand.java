package dev.ferry.cli.installation;

import dev.ferry.application.messages.Messages;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.HindranceWords;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.operation.Health;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
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
                                .orElse(health.detail()));
            }
        }

        private final CheckHealth checkHealth;
        private final Reply reply;

        @Inject
        Run(CheckHealth checkHealth, Reply reply) {
            this.checkHealth = checkHealth;
            this.reply = reply;
        }

        @Override
        public int run() {
            List<Health> found = checkHealth.run();
            reply.list(found.stream().map(health -> Checked.of(health, reply.messages())), SHAPE);
            return found.stream().allMatch(Health::ok) ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
