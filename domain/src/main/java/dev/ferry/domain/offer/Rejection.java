package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
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
            String text = Trimmed.of(typed);
            if (VisibleText.isBlank(text)) {
                return Outcome.refused(Code.VALUE_MISSING);
            }
            if (text.codePointCount(0, text.length()) > LONGEST) {
                return Outcome.refused(Code.VALUE_TOO_LONG, "most", LONGEST);
            }
            return text.lines().allMatch(line -> VisibleText.isLine(line.replace('\t', ' ')))
                    ? Outcome.done(new Reason(page, text))
                    : Outcome.refused(Code.CONTROL_CHARACTERS);
        }
    }
}
