package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.EnrolmentsPage;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Companies that wait to be let into the partner network (R8).
 *
 * @param waiting those of this page, and what is known of them
 * @param from the number at which it begins; absent on the first
 * @param undo which of them are about to be turned down
 * @param open the MPN ID of the one whose form was wrong; empty where none was
 * @param reason as it was typed there
 * @param done what the form that led here did, in words, if one did
 */
record EnrolmentsView(
        PageContext page,
        Waiting waiting,
        Optional<MpnId> from,
        EnrolmentUndo undo,
        String open,
        String reason,
        FieldError error,
        Optional<String> done)
        implements View {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Those of a page.
     *
     * @param alike how many others wait for the same company: by its name, or from the same account
     * @param askedAt when each was asked for, as far as that is kept
     */
    record Waiting(EnrolmentsPage found, Map<MpnId, Integer> alike, Map<MpnId, Instant> askedAt, Instant now) {
        List<WaitingEnrolment> some() {
            return found.some();
        }
    }

    List<WaitingEnrolment> shown() {
        return waiting.some();
    }

    /** This page's own. */
    String address() {
        return EnrolmentPages.address(from);
    }

    /** As its forms name it, to lead back here. */
    String begin() {
        return from.map(MpnId::value).orElse("");
    }

    /** Where the list goes on; absent at its end. */
    Optional<String> next() {
        return waiting.found().next().map(number -> EnrolmentPages.address(Optional.of(number)));
    }

    boolean isOpen(WaitingEnrolment one) {
        return open.equals(one.mpnId().value());
    }

    int duplicates(WaitingEnrolment one) {
        return waiting.alike().getOrDefault(one.mpnId(), 0);
    }

    /** When it was asked for, where that is kept. */
    Optional<Instant> askedAt(WaitingEnrolment one) {
        return Optional.ofNullable(waiting.askedAt().get(one.mpnId()));
    }

    /** For how long it waits, in words, once that is a day: before that, a script says it of the moment itself. */
    Optional<String> age(Instant askedAt) {
        Duration age = Duration.between(askedAt, waiting.now());
        return age.compareTo(DAY) < 0 ? Optional.empty() : Optional.of(Age.of(page, age.toSeconds()));
    }
}
