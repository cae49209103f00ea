package dev.ferry.rest.pages.operator;

import dev.ferry.application.job.StartWave;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.server.http.InputText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** A wave as a form asks for it. */
record WaveForm(Fields fields) {
    static final String DELIMITER = "delimiter";
    static final String ENCODING = "encoding";
    static final String ONLY = "only";

    /** What it asks for. */
    Outcome<StartWave.Order> order() {
        return fields.text("export")
                .then(export -> name().then(name -> only().then(only -> dialect(sent(DELIMITER), sent(ENCODING))
                        .map(dialect -> new StartWave.Order(
                                export,
                                name,
                                only,
                                fields.isSent("dryRun"),
                                fields.isSent("silent"),
                                fields.isSent("add"),
                                confirmed(),
                                dialect)))));
    }

    /** The field that a refusal is about. */
    String fieldOf(Refusal reason) {
        return switch (reason.code()) {
            case MALFORMED_WAVE, VALUE_TOO_LONG -> "name";
            case UNKNOWN_VALUE ->
                typed(sent(DELIMITER), ExportDialect::parseDelimiter) instanceof Refused ? DELIMITER : ENCODING;
            default -> "export";
        };
    }

    private Optional<String> sent(String name) {
        return fields.isSent(name) ? Optional.of(fields.pasted(name)) : Optional.empty();
    }

    /** As it was typed; by contract where nothing was. */
    static Outcome<ExportDialect> dialect(Optional<String> delimiter, Optional<String> encoding) {
        ExportDialect standard = ExportDialect.STANDARD;
        return typed(delimiter, ExportDialect::parseDelimiter)
                .then(sign -> typed(encoding, ExportDialect::parseEncoding)
                        .map(charset -> new ExportDialect(
                                sign.orElse(standard.delimiter()), charset.orElse(standard.encoding()))));
    }

    private static <T> Outcome<Optional<T>> typed(Optional<String> text, Function<String, Outcome<T>> parse) {
        return text.map(Trimmed::of)
                .filter(given -> !given.isEmpty())
                .map(given -> InputText.check(given).then(parse).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    /** How many users were shown to go beside the box that was ticked. */
    private OptionalLong confirmed() {
        return fields.number("removals");
    }

    /** The accounts that were ticked, or that the form has been over before; all where there are none. */
    private Outcome<Set<PublisherId>> only() {
        Outcome<Set<PublisherId>> all = Outcome.done(Set.of());
        for (String id : chosen()) {
            all = all.then(some -> PublisherId.parse(id).map(one -> joined(some, one)));
        }
        return all;
    }

    /** As they were sent: each by itself, or several with commas between them. */
    List<String> chosen() {
        return fields.all(ONLY).stream()
                .flatMap(several -> List.of(several.split(",", -1)).stream())
                .toList();
    }

    private static Set<PublisherId> joined(Set<PublisherId> some, PublisherId one) {
        Set<PublisherId> more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private Outcome<Optional<WaveName>> name() {
        return fields.text("name")
                .then(typed -> VisibleText.isBlank(typed)
                        ? Outcome.done(Optional.empty())
                        : WaveName.parse(typed).map(Optional::of));
    }
}
