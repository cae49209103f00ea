package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.server.http.Lines;
import dev.ferry.rest.server.problem.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that is to be mended before an offer is certified, as it was sent. */
record GivenReason(
        @Nullable String page,
        @Lines(Rejection.Reason.LONGEST) String text) {
    /** What a verdict may be. */
    private enum VerdictWord implements Slug {
        APPROVED,
        REJECTED
    }

    /** None where it is approved. */
    static List<Rejection.Reason> read(String verdict, @Nullable List<@Nullable GivenReason> reasons) {
        VerdictWord word = granted(Slug.parse(VerdictWord.class, verdict), Map.of(Code.UNKNOWN_VALUE, "#/verdict"));
        List<@Nullable GivenReason> given = Optional.ofNullable(reasons).orElse(List.of());
        return switch (word) {
            case APPROVED -> atMost(0, given);
            case REJECTED ->
                given.isEmpty()
                        ? granted(Outcome.refused(Code.VALUE_MISSING), Map.of(Code.VALUE_MISSING, "#/reasons"))
                        : atMost(Rejection.MOST, given);
        };
    }

    private static List<Rejection.Reason> atMost(int most, List<@Nullable GivenReason> given) {
        if (given.size() > most) {
            return granted(Outcome.refused(Code.TOO_MANY, "most", most), Map.of(Code.TOO_MANY, "#/reasons"));
        }
        List<Rejection.Reason> read = new ArrayList<>();
        for (GivenReason reason : given) {
            String place = "#/reasons/" + read.size();
            if (reason == null) {
                throw BadInput.missing(place);
            }
            read.add(reason.read(place));
        }
        return read;
    }

    private Rejection.Reason read(String place) {
        Optional<Page> known = Optional.ofNullable(page)
                .map(slug -> granted(Slug.parse(Page.class, slug), Map.of(Code.UNKNOWN_VALUE, place + "/page")));
        String said = place + "/text";
        return granted(
                Rejection.Reason.read(known, text),
                Map.of(Code.VALUE_MISSING, said, Code.VALUE_TOO_LONG, said, Code.CONTROL_CHARACTERS, said));
    }
}
