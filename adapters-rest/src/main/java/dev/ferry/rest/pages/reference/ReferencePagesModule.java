package dev.ferry.rest.pages.reference;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The pages of what readers look up. */
public final class ReferencePagesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ApiText.class);
        install(new JerseyModule(List.of(ProblemPages.class, ApiPages.class)));
    }
}
