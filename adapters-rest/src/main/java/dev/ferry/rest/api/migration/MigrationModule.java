package dev.ferry.rest.api.migration;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The guided migration, and what operators do for it account by account. */
public final class MigrationModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(
                MigrationResource.class,
                ReadinessResource.class,
                FiguresResource.class,
                OwnersResource.class,
                EnrolmentsResource.class,
                MembershipsResource.class)));
    }
}
