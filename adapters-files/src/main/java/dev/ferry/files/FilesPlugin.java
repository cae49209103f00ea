package dev.ferry.files;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.ferry.files.deadline.DeadlineModule;
import dev.ferry.files.export.ExportModule;
import dev.ferry.files.reject.RejectModule;
import dev.ferry.files.source.Limits;
import dev.ferry.files.synthetic.SyntheticModule;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads exports from directories and archives, and tables of deadlines; writes rejects and synthetic exports as CSV.
 */
public final class FilesPlugin implements AdapterPlugin {

    @Override
    public Slot slot() {
        return Slot.EXPORTS;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return Stream.of(Limits.SETTINGS, DeadlineModule.SETTINGS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Module module(Settings settings) {
        return Modules.combine(
                new ExportModule(
                        Limits.of(settings), settings.home().toAbsolutePath().resolve("exports")),
                new RejectModule(settings.home().resolve("rejects")),
                new SyntheticModule(),
                DeadlineModule.of(settings));
    }
}
