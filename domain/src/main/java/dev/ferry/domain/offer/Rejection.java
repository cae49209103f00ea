package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.ShownText;
import java.util.List;
import java.util.Optional;

/** Why a submission was not certified. */
public record Rejection(Stamp stamp, List<Reason> reasons) {
    /** How many reasons a person may give. */
    public static final int MOST = 100;

    public Rejection {
        reasons = List.copyOf(reasons);
    }

    /**
     * One thing that is to be mended.
     *
     * @param page where it is to be mended; absent where it is of none
     */
    public record Reason(Optional<Page> page, String text) {
        /** In characters. */
        public static final int LONGEST = 2_000;

        /**
         * What a person wrote, trimmed; refuses {@code value-missing}, {@code value-too-long},
         * {@code control-characters}.
         */
        public static Outcome<Reason> read(Optional<Page> page, String typed) {
            return ShownText.readLines(typed, LONGEST).map(text -> new Reason(page, text));
        }
    }
}
