package dev.ferry.files;

import com.google.inject.Module;
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
        return new FilesModule(
                Limits.of(settings),
                new RejectsDirectory(settings.home().resolve("rejects")),
                new UploadDirectory(settings.home().toAbsolutePath().resolve("exports")));
    }
}
