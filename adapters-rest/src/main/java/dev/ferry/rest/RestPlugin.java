package dev.ferry.rest;

import com.google.inject.Module;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.limit.LimitSettings;
import java.util.List;
import java.util.stream.Stream;

/** The HTTP server as a plugin; it listens only while {@code ferry serve} runs. */
public final class RestPlugin implements AdapterPlugin {

    @Override
    public Slot slot() {
        return Slot.SERVER;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return Stream.of(ServerSettings.KNOWN, LimitSettings.KNOWN)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Module module(Settings settings) {
        return new RestModule(ServerSettings.of(settings), LimitSettings.of(settings));
    }
}
