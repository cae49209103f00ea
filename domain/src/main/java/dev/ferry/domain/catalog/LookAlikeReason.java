package dev.ferry.domain.catalog;

import dev.ferry.domain.outcome.Slug;

/** Why a listing is taken for a look-alike. Slugs are public contract: add, never rename. */
public enum LookAlikeReason implements Slug {
    /** It is listed under the draft's own id: the draft was live before. */
    SAME_OFFER,
    /** But for case, accents, punctuation and legal forms. */
    SAME_NAME,
    SIMILAR_NAME,
    SAME_PUBLISHER,
    SAME_LEGAL_ENTITY
}
