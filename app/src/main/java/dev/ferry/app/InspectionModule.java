package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.door.InstalledPlugins;

/** What can be told of an installation before anything of it works. */
final class InspectionModule extends AbstractModule {
    private final InstalledPlugins plugins;

    InspectionModule(InstalledPlugins plugins) {
        this.plugins = plugins;
    }

    @Override
    protected void configure() {
        bind(InstalledPlugins.class).toInstance(plugins);
    }
}
