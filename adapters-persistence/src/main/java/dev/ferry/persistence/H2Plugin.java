package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.h2.H2Options;
import dev.ferry.persistence.home.Node;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** Ferry's own data in a database below home that needs no server, and that several processes share. */
public final class H2Plugin implements AdapterPlugin {
    /** For the service loader. */
    public H2Plugin() {}

    @Override
    public Slot slot() {
        return Slot.PERSISTENCE;
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return H2Options.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        return new H2Module(H2Options.from(settings), Node.from(settings));
    }
}
