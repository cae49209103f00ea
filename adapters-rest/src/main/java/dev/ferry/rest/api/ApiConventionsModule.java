package dev.ferry.rest.api;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.Parts;
import java.util.List;

/** What all routes of the API have in common. */
public final class ApiConventionsModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new Parts(
                List.of(UnknownParameters.class, IdempotentPosts.class, ReadableAnswers.class, NextLinks.class)));
    }
}
