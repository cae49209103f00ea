package dev.ferry.files.deadline;

import com.google.inject.AbstractModule;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Binds what reads tables of deadlines. */
public final class DeadlineModule extends AbstractModule {
    private static final String FILE = "deadlines.file";

    public static final List<Setting> SETTINGS = List.of(Setting.optional(
            FILE,
            "The CSV of the deadlines of offers that 'ferry offers deadlines --load' takes; the built-in one unless it"
                    + " is set."));

    private final Optional<Path> file;

    private DeadlineModule(Optional<Path> file) {
        this.file = file;
    }

    public static DeadlineModule of(Settings settings) {
        return new DeadlineModule(settings.find(FILE).map(Path::of));
    }

    @Override
    protected void configure() {
        bind(DeadlineSheets.class).toInstance(new CsvDeadlineSheets(file));
    }
}
