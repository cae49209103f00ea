package dev.ferry.cli.installation;

import dev.ferry.application.operation.CheckHealth;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
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
        private static final Shape<Health> SHAPE = new Shape<>(
                health -> health,
                List.of(
                        Column.text("name", Health::name),
                        Column.text("ok", Health::ok),
                        Column.text("detail", Health::detail)));

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
            reply.list(found.stream(), SHAPE);
            return found.stream().allMatch(Health::ok) ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
