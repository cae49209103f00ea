package dev.ferry.rest.api.wave;

import dev.ferry.domain.export.ExportDialect;
import dev.ferry.rest.server.problem.BadInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an export is written, as a request says it. */
final class Dialects {
    private Dialects() {}

    /**
     * The dialect; brings {@link BadInput} of what is not known.
     *
     * @param where the pointer to what has the two members
     */
    static ExportDialect of(@Nullable String delimiter, @Nullable String encoding, String where) {
        return new ExportDialect(
                Optional.ofNullable(delimiter)
                        .map(typed -> BadInput.unless(ExportDialect.parseDelimiter(typed), where + "delimiter"))
                        .orElse(ExportDialect.STANDARD.delimiter()),
                Optional.ofNullable(encoding)
                        .map(typed -> BadInput.unless(ExportDialect.parseEncoding(typed), where + "encoding"))
                        .orElse(ExportDialect.STANDARD.encoding()));
    }
}
