package dev.ferry.rest.pages.operator;

import dev.ferry.application.deadline.CountAtRisk;
import dev.ferry.application.deadline.ListAllStandings;
import dev.ferry.application.deadline.ListAllStandings.Place;
import dev.ferry.application.deadline.ListDeadlines;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The deadlines of offers, and the offers that may miss one, or have (R23). */
@Paged
@Singleton
@Path("/operator/deadlines")
public final class DeadlinePages implements JerseyPart {
    private static final int PAGE = 50;

    /** Further a page does not look; the next one goes on there. */
    private static final int MOST_LOOKED_AT = 5_000;

    private final ListDeadlines listDeadlines;
    private final ListAllStandings listAllStandings;
    private final CountAtRisk countAtRisk;
    private final Answers answers;

    @Inject
    DeadlinePages(
            ListDeadlines listDeadlines, ListAllStandings listAllStandings, CountAtRisk countAtRisk, Answers answers) {
        this.listDeadlines = listDeadlines;
        this.listAllStandings = listAllStandings;
        this.countAtRisk = countAtRisk;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        return answers.to(
                call.page(),
                listDeadlines.run(call.who()).then(all -> view(call, all)),
                view -> answers.page("operator/deadlines.jte", view));
    }

    /** A part of the dashboard that takes a while: with how many offers a deadline is at risk. */
    @GET
    @Path("risk")
    public Response risk(@Context PageCall call) {
        return answers.to(
                call.page(),
                countAtRisk.run(call.who()),
                count -> answers.page(
                        call.isFor("risk") ? "operator/risk.jte" : "operator/riskpage.jte",
                        new RiskView(call.page(), count)));
    }

    private Outcome<DeadlineView> view(PageCall call, List<Deadline> all) {
        String chosen = all.stream()
                .map(Deadline::id)
                .filter(id -> id.equals(call.query().shown("deadline")))
                .findFirst()
                .orElse("");
        return chosen.isEmpty()
                ? Outcome.done(new DeadlineView(call.page(), all, "", false, List.of(), ""))
                : listAllStandings
                        .run(call.who(), Optional.empty(), after(call, chosen))
                        .map(standings -> view(call, all, chosen, standings));
    }

    private static Optional<Place> after(PageCall call, String chosen) {
        String deadline = call.query().shown("of");
        return OfferKey.parse(call.query().shown("after")) instanceof Done<OfferKey>(var offer)
                ? Optional.of(new Place(offer, deadline.isEmpty() ? chosen : deadline))
                : Optional.empty();
    }

    private static DeadlineView view(PageCall call, List<Deadline> all, String chosen, Stream<Standing> standings) {
        boolean risk = call.query().isSent("risk");
        List<Standing> undone = new ArrayList<>();
        Optional<Place> last = Optional.empty();
        try (standings) {
            Iterator<Standing> left = standings.iterator();
            for (int looked = 0; looked < MOST_LOOKED_AT && undone.size() < PAGE && left.hasNext(); looked++) {
                Standing one = left.next();
                last = Optional.of(new Place(one.offer(), one.deadline().id()));
                if (one.deadline().id().equals(chosen) && (risk ? one.isAtRisk() : one.isUndone())) {
                    undone.add(one);
                }
            }
            String next = left.hasNext()
                    ? last.map(place -> address(chosen, risk, place)).orElse("")
                    : "";
            return new DeadlineView(call.page(), all, chosen, risk, undone, next);
        }
    }

    /** Where the list goes on: behind the last that was looked at, whichever deadline that was of. */
    private static String address(String chosen, boolean risk, Place last) {
        UriBuilder list = UriBuilder.fromPath("/operator/deadlines");
        return (risk ? list.queryParam("risk", "on") : list)
                .queryParam("deadline", "{deadline}")
                .queryParam("after", "{after}")
                .queryParam("of", "{of}")
                .build(chosen, last.offer().toString(), last.deadline())
                .toString();
    }
}
