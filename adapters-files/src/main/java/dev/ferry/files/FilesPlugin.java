package dev.ferry.files;

import com.google.inject.Module;
import com.google.inject.util.Modules;
import dev.ferry.files.export.ExportModule;
import dev.ferry.files.reject.RejectModule;
import dev.ferry.files.source.Limits;
import dev.ferry.files.synthetic.SyntheticModule;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** Reads exports from directories and archives, and writes rejects and synthetic exports as CSV. */
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
        return Limits.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        return Modules.combine(
                new ExportModule(
                        Limits.of(settings), settings.home().toAbsolutePath().resolve("exports")),
                new RejectModule(settings.home().resolve("rejects")),
                new SyntheticModule());
    }
}
