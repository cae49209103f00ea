package dev.ferry.rest.api.wave;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** Exports, waves over them, invitations, and the jobs that these are. */
public final class WaveModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(
                List.of(ExportsResource.class, WavesResource.class, InvitationsResource.class, JobsResource.class)));
    }
}
