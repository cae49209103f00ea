package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.server.http.Lines;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    static List<Rejection.Reason> read(@Nullable String verdict, @Nullable List<@Nullable GivenReason> reasons) {
        List<@Nullable GivenReason> given = Optional.ofNullable(reasons).orElse(List.of());
        AllFields.readTellingToo(() -> word(verdict), () -> atMost(Rejection.MOST, given));
        return switch (word(verdict)) {
            case APPROVED -> atMost(0, given);
            case REJECTED ->
                given.isEmpty()
                        ? granted(Outcome.refused(Code.VALUE_MISSING), Map.of(Code.VALUE_MISSING, "#/reasons"))
                        : atMost(Rejection.MOST, given);
        };
    }

    private static VerdictWord word(@Nullable String verdict) {
        return granted(
                Outcome.of(Optional.ofNullable(verdict), new Refusal(Code.VALUE_MISSING))
                        .then(typed -> Slug.parse(VerdictWord.class, typed)),
                _ -> Optional.of("#/verdict"));
    }

    private static List<Rejection.Reason> atMost(int most, List<@Nullable GivenReason> given) {
        if (given.size() > most) {
            return granted(Outcome.refused(Code.TOO_MANY, "most", most), Map.of(Code.TOO_MANY, "#/reasons"));
        }
        List<Rejection.Reason> read = new ArrayList<>();
        AllFields.read(IntStream.range(0, given.size())
                .<Runnable>mapToObj(number -> () -> read.add(read(given.get(number), "#/reasons/" + number)))
                .toArray(Runnable[]::new));
        return read;
    }

    private static Rejection.Reason read(@Nullable GivenReason reason, String place) {
        if (reason == null) {
            throw BadInput.missing(place);
        }
        AllFields.read(() -> reason.known(place), () -> reason.read(Optional.empty(), place));
        return reason.read(reason.known(place), place);
    }

    private Optional<Page> known(String place) {
        return Optional.ofNullable(page)
                .map(slug -> granted(Slug.parse(Page.class, slug), Map.of(Code.UNKNOWN_VALUE, place + "/page")));
    }

    private Rejection.Reason read(Optional<Page> known, String place) {
        String said = place + "/text";
        return granted(
                Rejection.Reason.read(known, text),
                Map.of(Code.VALUE_MISSING, said, Code.VALUE_TOO_LONG, said, Code.CONTROL_CHARACTERS, said));
    }
}
