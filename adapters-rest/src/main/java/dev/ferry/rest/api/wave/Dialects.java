package dev.ferry.rest.api.wave;

import dev.ferry.domain.export.ExportDialect;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import java.nio.charset.Charset;
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
        AllFields.read(() -> delimiter(delimiter, where), () -> encoding(encoding, where));
        return new ExportDialect(
                delimiter(delimiter, where).orElse(ExportDialect.STANDARD.delimiter()),
                encoding(encoding, where).orElse(ExportDialect.STANDARD.encoding()));
    }

    private static Optional<Character> delimiter(@Nullable String delimiter, String where) {
        return Optional.ofNullable(delimiter)
                .map(typed -> BadInput.unless(ExportDialect.parseDelimiter(typed), where + "delimiter"));
    }

    private static Optional<Charset> encoding(@Nullable String encoding, String where) {
        return Optional.ofNullable(encoding)
                .map(typed -> BadInput.unless(ExportDialect.parseEncoding(typed), where + "encoding"));
    }
}
