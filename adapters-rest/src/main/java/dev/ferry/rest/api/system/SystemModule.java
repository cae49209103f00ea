package dev.ferry.rest.api.system;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The other systems. */
public final class SystemModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(SystemsResource.class)));
    }
}
