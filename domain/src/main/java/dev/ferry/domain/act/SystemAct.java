package dev.ferry.domain.act;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.SystemName;
import dev.ferry.domain.support.CaseId;

/** Something that was done here, and that another system is to be told of. Holds nothing of a person. */
public sealed interface SystemAct {

    /** The account that it is about. */
    PublisherId account();

    /** The system's name in errors. */
    String system();

    /** Acts of one lane are told in the order in which they were added; others do not wait for them. */
    String lane();

    /** An act on an offer. */
    sealed interface OfOffer extends SystemAct {
        OfferKey offer();

        @Override
        default PublisherId account() {
            return offer().account();
        }

        @Override
        default String lane() {
            return system() + " " + offer();
        }
    }

    /**
     * Certification is to have what was handed in.
     *
     * @param submission its number
     */
    record Submit(OfferKey offer, int submission) implements OfOffer {
        @Override
        public String system() {
            return SystemName.CERTIFICATION;
        }
    }

    /**
     * Certification is to give back what was handed in.
     *
     * @param submission its number
     */
    record Withdraw(OfferKey offer, int submission) implements OfOffer {
        @Override
        public String system() {
            return SystemName.CERTIFICATION;
        }
    }

    /**
     * A catalog is to list an offer as it was certified.
     *
     * @param copy the number of the submission whose content that is, or {@link #CARRIED_OVER}
     */
    record List(OfferKey offer, int copy, CatalogSide side) implements OfOffer {
        /** What the offer said when it was carried over, which catalogs had before they were told anything. */
        public static final int CARRIED_OVER = 0;

        @Override
        public String system() {
            return SystemName.CATALOG;
        }

        @Override
        public String lane() {
            return side.slug() + " " + offer;
        }
    }

    /** A catalog is to list an offer no more. */
    record Delist(OfferKey offer, CatalogSide side) implements OfOffer {
        @Override
        public String system() {
            return SystemName.CATALOG;
        }

        @Override
        public String lane() {
            return side.slug() + " " + offer;
        }
    }

    /** The go-to-market portal is to have the AppSource URL that the offer's link says. */
    record EnterLink(OfferKey offer) implements OfOffer {
        @Override
        public String system() {
            return SystemName.GO_TO_MARKET;
        }
    }

    /** A desk is to have a case. */
    record OpenCase(PublisherId account, CaseId caseId) implements SystemAct {
        @Override
        public String system() {
            return SystemName.SUPPORT;
        }

        @Override
        public String lane() {
            return system() + " " + caseId.value();
        }
    }
}
