package dev.ferry.rest.pages.operator;

import dev.ferry.application.user.ListUnmapped;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Users who moved without a role (R11). */
@Paged
@Singleton
@Path(UnmappedPages.HERE)
public final class UnmappedPages implements JerseyPart {
    static final String HERE = "/operator/unmapped";
    private static final int PAGE = 25;

    private final ListUnmapped listUnmapped;
    private final Answers answers;

    @Inject
    UnmappedPages(ListUnmapped listUnmapped, Answers answers) {
        this.listUnmapped = listUnmapped;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        Fields query = call.query();
        String typed = query.shown("wave");
        Outcome<Optional<WaveName>> wave = typed.isEmpty()
                ? Outcome.done(Optional.empty())
                : WaveName.parse(typed).map(Optional::of);
        Trail trail = Trail.of(HERE, Map.of("wave", typed), query);
        return answers.to(
                call.page(),
                wave.then(named -> listUnmapped.run(call.who(), named, place(trail.after()), PAGE))
                        .map(part -> new UnmappedView(
                                call.page(),
                                typed,
                                part.accounts(),
                                trail.back(),
                                part.next()
                                        .map(last -> trail.next(last.value()))
                                        .orElse(""))),
                view -> answers.page("operator/unmapped.jte", view));
    }

    private static Optional<PublisherId> place(String written) {
        return PublisherId.parse(written) instanceof Done<PublisherId>(var id) ? Optional.of(id) : Optional.empty();
    }
}
