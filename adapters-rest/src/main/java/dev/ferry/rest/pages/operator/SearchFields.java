package dev.ferry.rest.pages.operator;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Flag;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.rest.pages.Fields;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** By what an operator filters accounts, as it was typed; an empty field leaves nothing out. */
final class SearchFields {
    static final String TEXT = "q";
    static final String STATE = "migration";
    static final String FINDING = "finding";
    static final String STANDING = "standing";
    static final String COUNTRY = "country";
    static final String WAVE = "wave";
    static final String SITUATION = "situation";
    static final String READY = "ready";
    static final String INVITED = "invited";

    private static final List<Part<?>> PARTS = List.of(
            new Part<>(TEXT, typed -> Outcome.done(SearchText.of(typed)), StandingFilter::withText),
            new Part<>(STATE, typed -> Slug.parse(MigrationState.class, typed), StandingFilter::withState),
            new Part<>(
                    FINDING,
                    typed -> Slug.parse(FindingCode.class, typed),
                    (filter, code) -> filter.withFindings(Set.of(code))),
            new Part<>(STANDING, typed -> Slug.parse(Standing.class, typed), StandingFilter::withMpn),
            new Part<>(COUNTRY, CompanyProfile::readCountry, StandingFilter::withCountry),
            new Part<>(WAVE, WaveName::parse, StandingFilter::withWave),
            new Part<>(SITUATION, typed -> Slug.parse(Situation.class, typed), StandingFilter::withOffer),
            new Part<>(READY, Flag::parse, StandingFilter::withReady),
            new Part<>(INVITED, Flag::parse, StandingFilter::withInvited));

    private record Part<T>(
            String name, Function<String, Outcome<T>> read, BiFunction<StandingFilter, T, StandingFilter> with) {

        Outcome<StandingFilter> added(StandingFilter filter, Fields fields) {
            return fields.text(name)
                    .map(String::strip)
                    .then(typed -> typed.isEmpty()
                            ? Outcome.done(filter)
                            : read.apply(typed).map(value -> with.apply(filter, value)));
        }

        boolean isWrong(Fields fields) {
            return added(StandingFilter.ALL, fields) instanceof Refused<?>;
        }
    }

    private final Fields fields;

    SearchFields(Fields fields) {
        this.fields = fields;
    }

    Outcome<StandingFilter> filter() {
        Outcome<StandingFilter> filter = Outcome.done(StandingFilter.ALL);
        for (Part<?> part : PARTS) {
            filter = filter.then(so -> part.added(so, fields));
        }
        return filter;
    }

    /** The field that is the reason why there is no filter. */
    String wrong() {
        return PARTS.stream()
                .filter(part -> part.isWrong(fields))
                .map(Part::name)
                .findFirst()
                .orElse("");
    }

    /** What was typed, by field. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        PARTS.forEach(part -> shown.put(part.name(), fields.shown(part.name())));
        return shown;
    }

    /** The same question elsewhere. */
    String asked(String path, Map<String, String> further) {
        Map<String, Object> values = new LinkedHashMap<>(shown());
        values.putAll(further);
        UriBuilder uri = UriBuilder.fromPath(path);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.buildFromMap(values).toString();
    }
}
