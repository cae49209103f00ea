package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import java.util.List;
import java.util.Optional;

/** Why a submission was not certified. */
public record Rejection(Stamp stamp, List<Reason> reasons) {
    public Rejection {
        reasons = List.copyOf(reasons);
    }

    /**
     * One thing that is to be mended.
     *
     * @param page where it is to be mended; absent where it is of none
     */
    public record Reason(Optional<Page> page, String text) {}
}
