package dev.ferry.cli;

import dev.ferry.domain.outcome.Refusal;
import picocli.CommandLine.TypeConversionException;

/** Carries a refusal of the domain through the parser of the command line. */
final class RefusedArgument extends TypeConversionException {
    private final transient Refusal reason;

    RefusedArgument(Refusal reason) {
        super(reason.code().slug());
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
