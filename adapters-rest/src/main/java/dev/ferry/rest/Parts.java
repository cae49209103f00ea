package dev.ferry.rest;

import java.util.List;

/** Everything that Jersey is given. */
final class Parts {
    static final List<Class<? extends JerseyPart>> ALL = List.of(
            StandardHeaders.class,
            RouteNote.class,
            BodyLimit.class,
            BodyNeeded.class,
            SignInCheck.class,
            IdempotentPosts.class,
            ReadableAnswers.class,
            AccountTags.class,
            NextLinks.class,
            ProblemMapper.class,
            HealthResource.class,
            MetricsResource.class,
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
            EnrolmentsResource.class,
            LegacyResource.class,
            DescriptionResource.class,
            ProblemsResource.class);

    private Parts() {}
}
