package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.support.DesksModule;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;

/** Desks that work in Ferry itself: operators answer cases. */
public final class EmbeddedSupportPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedSupportPlugin() {
        super(Slot.SUPPORT);
    }

    @Override
    public Module module(Settings settings) {
        return new DesksModule();
    }
}
