package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.home.Node;
import dev.ferry.persistence.postgres.PostgresOptions;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** Ferry's own data in a database on a PostgreSQL server, which several machines share. */
public final class PostgresPlugin implements AdapterPlugin {
    /** For the service loader. */
    public PostgresPlugin() {}

    @Override
    public Slot slot() {
        return Slot.PERSISTENCE;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return PostgresOptions.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        return new PostgresModule(PostgresOptions.from(settings), Node.from(settings));
    }
}
