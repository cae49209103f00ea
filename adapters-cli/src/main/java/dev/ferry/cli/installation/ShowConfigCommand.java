package dev.ferry.cli.installation;

import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.door.CommandRun;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code ferry config show}. */
@Command(name = "show")
final class ShowConfigCommand implements CliCommand {
    /** Shows every setting and where its value came from, but never a secret. */
    static final class Run implements CommandRun {
        private static final String HIDDEN = "********";

        private static final Shape<Resolved> SHAPE = new Shape<>(
                Document::of,
                List.of(
                        Column.text("key", one -> one.setting().key()),
                        Column.text("value", Run::shown),
                        Column.text("origin", Resolved::origin),
                        Column.csvOnly("meaning", one -> one.setting().meaning())));

        private final Settings settings;
        private final Reply reply;

        @Inject
        Run(Settings settings, Reply reply) {
            this.settings = settings;
            this.reply = reply;
        }

        /** One setting. */
        record Document(String key, @Nullable String value, String origin, boolean secret, String meaning) {
            static Document of(Resolved one) {
                return new Document(
                        one.setting().key(),
                        shown(one).orElse(null),
                        one.origin(),
                        one.setting().secret(),
                        one.setting().meaning());
            }
        }

        @Override
        public int run() {
            return reply.list(settings.all().stream(), SHAPE);
        }

        private static Optional<String> shown(Resolved one) {
            return one.setting().secret() ? one.value().map(_ -> HIDDEN) : one.value();
        }
    }
}
