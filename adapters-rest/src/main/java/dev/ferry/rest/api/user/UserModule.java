package dev.ferry.rest.api.user;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** Users after the move, and people across accounts. */
public final class UserModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(
                UsersResource.class,
                UserBatchResource.class,
                UserResource.class,
                AcceptanceResource.class,
                PeopleResource.class)));
    }
}
