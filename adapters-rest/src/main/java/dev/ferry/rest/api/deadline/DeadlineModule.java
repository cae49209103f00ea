package dev.ferry.rest.api.deadline;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The deadlines of offers. */
public final class DeadlineModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(DeadlinesResource.class)));
    }
}
