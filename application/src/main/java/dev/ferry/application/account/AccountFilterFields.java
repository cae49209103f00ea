package dev.ferry.application.account;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Flag;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.StandingFilter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** By what accounts are filtered, as every front door names it and reads what was typed: written once. */
public final class AccountFilterFields {
    public static final List<Field<?>> ALL = List.of(
            new Field<>("q", typed -> Outcome.done(SearchText.of(typed)), StandingFilter::withText),
            new Field<>("migration", typed -> Slug.parse(MigrationState.class, typed), StandingFilter::withState),
            new Field<>("ready", Flag::parse, StandingFilter::withReady),
            new Field<>("finding", typed -> Slug.parseAll(FindingCode.class, typed), StandingFilter::withFindings),
            new Field<>("standing", typed -> Slug.parse(Standing.class, typed), StandingFilter::withMpn),
            new Field<>("country", CompanyProfile::readCountry, StandingFilter::withCountry),
            new Field<>("wave", WaveName::parse, StandingFilter::withWave),
            new Field<>("invited", Flag::parse, StandingFilter::withInvited),
            new Field<>("situation", typed -> Slug.parse(Situation.class, typed), StandingFilter::withOffer),
            new Field<>(
                    "outcome", typed -> Slug.parse(DeadlineOutcome.Name.class, typed), StandingFilter::withOutcome));

    private AccountFilterFields() {}

    /**
     * One of them.
     *
     * @param name as it stands in a query, in a form, and behind two dashes
     */
    public record Field<T>(
            String name, Function<String, Outcome<T>> read, BiFunction<StandingFilter, T, StandingFilter> with) {

        /** The filter with this too; refuses what cannot be read. */
        public Outcome<StandingFilter> added(StandingFilter filter, String typed) {
            return read.apply(typed).map(value -> with.apply(filter, value));
        }
    }
}
