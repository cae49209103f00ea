package dev.ferry.rest.api.user;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.Parts;
import java.util.List;

/** Users after the move, and people across accounts. */
public final class UserModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new Parts(List.of(
                UsersResource.class,
                UserBatchResource.class,
                UserResource.class,
                AcceptanceResource.class,
                PeopleResource.class)));
    }
}
