package dev.ferry.domain.operation;

import dev.ferry.domain.outcome.Refusal;

/** Takes back what was written before work was refused. A value, not a fault: it has no stack. */
final class RefusedWork extends RuntimeException {
    private final transient Refusal reason;

    RefusedWork(Refusal reason) {
        super(reason.code().slug(), null, false, false);
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
