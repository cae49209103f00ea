package dev.ferry.rest.api;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.JerseyPart;
import dev.ferry.rest.server.Parts;
import java.util.List;

/** The API, its description, and what its problems mean. */
public final class ApiModule extends AbstractModule {
    private static final List<Class<? extends JerseyPart>> PARTS = List.of(
            UnknownParameters.class,
            IdempotentPosts.class,
            ReadableAnswers.class,
            AccountTags.class,
            NextLinks.class,
            SignInResource.class,
            MeResource.class,
            AccountsResource.class,
            MigrationResource.class,
            ReadinessResource.class,
            ExportsResource.class,
            WavesResource.class,
            InvitationsResource.class,
            JobsResource.class,
            OwnersResource.class,
            UsersResource.class,
            UserBatchResource.class,
            UserResource.class,
            AcceptanceResource.class,
            AccountSyncResource.class,
            SyncResource.class,
            EnrolmentsResource.class,
            PeopleResource.class,
            LegacyResource.class,
            DescriptionResource.class,
            ProblemsResource.class);

    @Override
    protected void configure() {
        bind(ApiDescription.class);
        install(new Parts(PARTS));
    }
}
