package dev.ferry.domain.support;

import java.util.Optional;

/** Which cases are meant; what is absent leaves none out. */
public record CaseFilter(Optional<CaseState> state, Optional<Desk> desk) {
    /** All of them. */
    public static final CaseFilter ALL = new CaseFilter(Optional.empty(), Optional.empty());

    /** Those of this state. */
    public static CaseFilter of(CaseState state) {
        return new CaseFilter(Optional.of(state), Optional.empty());
    }

    public boolean covers(SupportCase one) {
        return state.filter(wanted -> wanted != one.state()).isEmpty()
                && desk.filter(wanted -> wanted != one.request().desk()).isEmpty();
    }
}
