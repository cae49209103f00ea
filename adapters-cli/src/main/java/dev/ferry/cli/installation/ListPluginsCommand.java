package dev.ferry.cli.installation;

import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.door.Inspection;
import dev.ferry.door.InstalledPlugins;
import dev.ferry.door.InstalledPlugins.Installed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code ferry plugins list}. */
@Command(name = "list")
final class ListPluginsCommand implements CliCommand {
    /** Lists the adapters of this installation, usable or not. */
    static final class Run implements Inspection {
        private static final String BUILT_IN = "built-in";

        private static final Shape<Installed> SHAPE = new Shape<>(
                Document::of,
                List.of(
                        Column.text("slot", one -> one.slot().map(Slug::slug)),
                        Column.text("name", Installed::name),
                        Column.text("inUse", Installed::inUse),
                        Column.text("apiVersion", one -> version(one).map(String::valueOf)),
                        Column.text("origin", Run::origin),
                        Column.csvOnly("problem", Installed::problem)));

        private final InstalledPlugins plugins;
        private final Reply reply;

        @Inject
        Run(InstalledPlugins plugins, Reply reply) {
            this.plugins = plugins;
            this.reply = reply;
        }

        /** One adapter; what could not be asked is null. */
        record Document(
                @Nullable String slot,
                @Nullable String name,
                boolean inUse,
                @Nullable Integer apiVersion,
                String origin,
                @Nullable String problem) {
            static Document of(Installed one) {
                return new Document(
                        one.slot().map(Slug::slug).orElse(null),
                        one.name().orElse(null),
                        one.inUse(),
                        version(one).orElse(null),
                        Run.origin(one),
                        one.problem().orElse(null));
            }
        }

        /** Reasons are sentences, too long for a column: people read them behind the table. */
        @Override
        public int run() {
            int done = reply.list(plugins.all().stream(), SHAPE);
            plugins.all().stream().flatMap(one -> one.problem().stream()).forEach(reply::problem);
            return done;
        }

        private static Optional<Integer> version(Installed one) {
            return one.apiVersion().isPresent() ? Optional.of(one.apiVersion().getAsInt()) : Optional.empty();
        }

        /** The jar or directory with its whole path. */
        private static String origin(Installed one) {
            return one.jar().orElse(BUILT_IN);
        }
    }
}
