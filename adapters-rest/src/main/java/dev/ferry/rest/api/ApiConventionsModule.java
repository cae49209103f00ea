package dev.ferry.rest.api;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** What all routes of the API have in common. */
public final class ApiConventionsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ContentTags.class);
        install(new JerseyModule(List.of(
                UnknownParameters.class,
                IdempotentPosts.class,
                ReadableAnswers.class,
                NextLinks.class,
                PackedAnswers.class)));
    }
}
