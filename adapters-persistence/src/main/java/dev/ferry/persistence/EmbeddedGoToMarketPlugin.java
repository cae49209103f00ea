package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.solution.GoToMarketModule;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;

/** A go-to-market portal whose solutions are the published offers of exports. */
public final class EmbeddedGoToMarketPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedGoToMarketPlugin() {
        super(Slot.GO_TO_MARKET);
    }

    @Override
    public Module module(Settings settings) {
        return new GoToMarketModule();
    }
}
