package dev.ferry.cli;

import dev.ferry.domain.outcome.Refusal;

/** Carries the refusal of the one who {@code --as} names out of the wiring of a command. */
final class SignInRefused extends RuntimeException {
    private final transient Refusal reason;

    SignInRefused(Refusal reason) {
        super(reason.code().slug());
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
