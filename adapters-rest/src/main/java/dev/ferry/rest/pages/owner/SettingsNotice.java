package dev.ferry.rest.pages.owner;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.pages.SaidOnce.Said;
import java.util.List;
import java.util.Optional;

/** What a form of Account Settings did, and to whom; the page that it leads to says so once. */
record SettingsNotice(Kind what, List<String> words) {

    /** Each has a sentence of its own, with as many places as it has words. */
    enum Kind implements Slug {
        /** Who has access now. */
        ADDED(1),
        /** Who has access now, and who was invited. */
        ADDED_AND_INVITED(2),
        /** Who was invited. */
        INVITED(1),
        /** Which program. */
        PROGRAM_ADDED(1),
        /** Who, and what they are now. */
        CHANGED(2),
        /** Who, and the address with which they sign in. */
        LET_IN(2),
        /** Who. */
        RESENT(1),
        /** Who. */
        REMOVED(1),
        /** Whose act. */
        UNDONE(1),
        SAVED(0);

        private final int words;

        Kind(int words) {
            this.words = words;
        }
    }

    SettingsNotice {
        words = List.copyOf(words);
    }

    static SettingsNotice of(Kind what, String... words) {
        return new SettingsNotice(what, List.of(words));
    }

    /** To be said on the next page. */
    Said said() {
        return new Said(what.slug(), words);
    }

    /** What a page was told to say; whatever else a browser may bring is passed over. */
    static Optional<SettingsNotice> of(Said said) {
        return Slug.parse(Kind.class, said.what()) instanceof Outcome.Done<Kind>(var what)
                        && what.words == said.words().size()
                ? Optional.of(new SettingsNotice(what, said.words()))
                : Optional.empty();
    }
}
