package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.messages.OfferWords;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Submission;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.pages.operator.Trail;
import dev.ferry.rest.pages.operator.desk.CertificationPages.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Offers whose certification stands in one way.
 *
 * @param trail the way to this page of the list
 * @param next where the list goes on; empty at its end
 * @param done what the form that led here did, in words, if one did
 */
record CertificationsView(
        PageContext page,
        Certification.State state,
        List<ManagedOffer> offers,
        Trail trail,
        String next,
        Typed typed,
        FieldError error,
        Optional<String> done)
        implements View {

    /** The same, with what is wrong. */
    CertificationsView telling(FieldError wrong) {
        return new CertificationsView(page, state, offers, trail, next, typed, wrong, done);
    }

    /** Whether this one is on the page, by its account and id. */
    boolean isShown(String offer) {
        return offers.stream().anyMatch(one -> one.key().toString().equals(offer));
    }

    private OfferWords words() {
        return new OfferWords(page.messages());
    }

    List<Certification.State> states() {
        return Arrays.asList(Certification.State.values());
    }

    String named(Certification.State one) {
        return words().of(one);
    }

    /** Whether these are to be decided about. */
    boolean isWaiting() {
        return state == Certification.State.SUBMITTED;
    }

    Submission submission(ManagedOffer offer) {
        return offer.certification().submission().orElseThrow();
    }

    String tier(ManagedOffer offer) {
        return words().of(submission(offer).tier());
    }

    List<Page> pages() {
        return Arrays.asList(Page.values());
    }

    String named(Page one) {
        return words().of(one);
    }

    /** Why it was not certified, each reason with the page that it is about. */
    List<String> reasons(ManagedOffer offer) {
        return offer.certification() instanceof Certification.Rejected rejected
                ? rejected.why().reasons().stream().map(words()::of).toList()
                : List.of();
    }

    /** What the field for a reason is called. */
    String field(ManagedOffer offer) {
        return Typed.fieldOf(offer.key().toString());
    }

    /** Whether what is wrong was said of its form, which is open then. */
    boolean isOpen(ManagedOffer offer) {
        return error.isAbout(field(offer));
    }

    String typed(ManagedOffer offer) {
        return typed.offer().equals(offer.key().toString()) ? typed.text() : "";
    }

    boolean isChosen(ManagedOffer offer, Page one) {
        return typed.offer().equals(offer.key().toString()) && typed.page().equals(one.slug());
    }
}
