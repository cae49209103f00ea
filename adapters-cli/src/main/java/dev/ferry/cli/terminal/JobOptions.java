package dev.ferry.cli.terminal;

import com.google.inject.Binder;
import dev.ferry.plugin.CommandRun;
import java.util.Map;

/** What was typed for a command that runs a job; picocli fills the fields in. */
public interface JobOptions {

    /** The job, which takes these options by injection. */
    Class<? extends CommandRun> job();

    /** Binds these options and the job, both by their own classes. */
    void bind(Binder binder);

    /** The settings that these options override, by key. */
    default Map<String, String> settings() {
        return Map.of();
    }
}
