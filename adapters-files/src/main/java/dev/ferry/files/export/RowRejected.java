package dev.ferry.files.export;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.util.Map;

/** One row cannot be taken; never leaves this module, and has no stack trace, because there may be millions. */
final class RowRejected extends RuntimeException {
    private final String column;
    private final transient Refusal reason;

    RowRejected(String column, Refusal reason) {
        super(reason.code().slug(), null, false, false);
        this.column = column;
        this.reason = reason;
    }

    RowRejected(String column, Code code) {
        this(column, new Refusal(code));
    }

    RowRejected(String column, Code code, String fact, Object value) {
        this(column, new Refusal(code, Map.of(fact, value)));
    }

    String column() {
        return column;
    }

    Refusal reason() {
        return reason;
    }
}
