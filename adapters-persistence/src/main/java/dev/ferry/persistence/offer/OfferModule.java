package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.EMBEDDED_SUBMISSION;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.offer.Offers;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;

/** Offers, here and in the legacy portal, and what becomes of them. */
public final class OfferModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Offers.class).to(JooqOffers.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(PersonalOffers.here());
        personal.addBinding().toInstance(PersonalOffers.inTheLegacyPortal());
        personal.addBinding().toInstance(new PersonalOfferProgress());
        personal.addBinding().toInstance(PersonalOfferPages.now());
        personal.addBinding().toInstance(PersonalOfferPages.copies());
        personal.addBinding()
                .toInstance(
                        PersonalTable.rewritten(Mentioned.inJson(EMBEDDED_SUBMISSION, EMBEDDED_SUBMISSION.REASONS)));
    }
}
