package dev.ferry.cli.terminal;

import com.google.inject.Binder;
import dev.ferry.door.CommandRun;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command that runs. Picocli fills its fields with what was typed; a nested class, by custom {@code Run}, takes it
 * and its use cases by injection once the injector stands.
 */
public interface CliCommand {

    /** The run of this command: its one nested class that is a {@link CommandRun}. */
    default Class<? extends CommandRun> run() {
        return Stream.of(getClass().getDeclaredClasses())
                .filter(CommandRun.class::isAssignableFrom)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(getClass() + " has no run"))
                .asSubclass(CommandRun.class);
    }

    /**
     * Looks whether what was typed goes together.
     *
     * @throws picocli.CommandLine.ParameterException where it does not
     */
    default void check() {}

    /** Binds the command and its run, each by its own class. */
    default void bind(Binder binder) {
        bindAs(binder, getClass());
        binder.bind(run());
    }

    private <T> void bindAs(Binder binder, Class<T> itself) {
        binder.bind(itself).toInstance(itself.cast(this));
    }

    /** The settings that its options override, by key. */
    default Map<String, String> settings() {
        return Map.of();
    }
}
