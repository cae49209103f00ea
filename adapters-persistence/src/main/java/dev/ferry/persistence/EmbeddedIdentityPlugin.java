package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.identity.IdentityModule;
import dev.ferry.persistence.identity.TokenOptions;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** Ferry's own identity provider: who proves an address gets a token that is signed here. */
public final class EmbeddedIdentityPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedIdentityPlugin() {
        super(Slot.IDENTITY);
    }

    @Override
    public List<Setting> settings() {
        return TokenOptions.SETTINGS;
    }

    @Override
    public Module module(Settings settings) {
        return new IdentityModule(TokenOptions.from(settings));
    }
}
