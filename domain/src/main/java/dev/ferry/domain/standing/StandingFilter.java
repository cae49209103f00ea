package dev.ferry.domain.standing;

import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.search.SearchText;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts are meant; what is absent leaves none out.
 *
 * @param ready whether they wait and nothing stands in their way
 * @param findings any of these; empty where findings leave none out
 * @param mpn how the MPN ID stands
 * @param country ISO 3166 alpha-2
 * @param invited whether their owners were invited
 * @param situation how one of its offers came: in Partner Center, or before the move in the legacy portal
 * @param outcome of any deadline of any of its offers
 * @param text words by which the account is known; see {@link dev.ferry.domain.search.AccountWords}
 */
public record StandingFilter(
        Optional<MigrationState> state,
        Optional<Boolean> ready,
        Set<FindingCode> findings,
        Optional<Standing> mpn,
        Optional<String> country,
        Optional<WaveName> wave,
        Optional<Boolean> invited,
        Optional<Situation> situation,
        Optional<DeadlineOutcome.Name> outcome,
        Optional<SearchText> text) {
    public static final StandingFilter ALL = new StandingFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public StandingFilter {
        findings = Set.copyOf(findings);
    }

    /** The same, of this state alone. */
    public StandingFilter withState(MigrationState wanted) {
        return new StandingFilter(
                Optional.of(wanted), ready, findings, mpn, country, wave, invited, situation, outcome, text);
    }

    /** The same, ready or not alone. */
    public StandingFilter withReady(boolean wanted) {
        return new StandingFilter(
                state, Optional.of(wanted), findings, mpn, country, wave, invited, situation, outcome, text);
    }

    /** The same, with any of these findings alone. */
    public StandingFilter withFindings(Set<FindingCode> wanted) {
        return new StandingFilter(state, ready, wanted, mpn, country, wave, invited, situation, outcome, text);
    }

    /** The same, with MPN IDs of this standing alone. */
    public StandingFilter withMpn(Standing wanted) {
        return new StandingFilter(
                state, ready, findings, Optional.of(wanted), country, wave, invited, situation, outcome, text);
    }

    /** The same, of this country alone. */
    public StandingFilter withCountry(String wanted) {
        return new StandingFilter(
                state, ready, findings, mpn, Optional.of(wanted), wave, invited, situation, outcome, text);
    }

    /** The same, last judged or moved by this wave alone. */
    public StandingFilter withWave(WaveName wanted) {
        return new StandingFilter(
                state, ready, findings, mpn, country, Optional.of(wanted), invited, situation, outcome, text);
    }

    /** The same, invited or not alone. */
    public StandingFilter withInvited(boolean wanted) {
        return new StandingFilter(
                state, ready, findings, mpn, country, wave, Optional.of(wanted), situation, outcome, text);
    }

    /** The same, known by these words alone. */
    public StandingFilter withText(SearchText wanted) {
        return new StandingFilter(
                state, ready, findings, mpn, country, wave, invited, situation, outcome, Optional.of(wanted));
    }

    /** The same, with an offer that came so alone. */
    public StandingFilter withOffer(Situation wanted) {
        return new StandingFilter(
                state, ready, findings, mpn, country, wave, invited, Optional.of(wanted), outcome, text);
    }

    /** The same, with an offer that stands so with a deadline alone. */
    public StandingFilter withOutcome(DeadlineOutcome.Name wanted) {
        return new StandingFilter(
                state, ready, findings, mpn, country, wave, invited, situation, Optional.of(wanted), text);
    }

    /** Whether words are sought. */
    public boolean hasWords() {
        return text.filter(words -> !words.isBlank()).isPresent();
    }

    /** Whether one stands so at a time that is known by the words and has an offer that came so. */
    public boolean covers(AccountStanding one, Instant at) {
        return state.filter(wanted -> wanted != one.state()).isEmpty()
                && ready.filter(wanted -> !wanted.equals(one.ready())).isEmpty()
                && (findings.isEmpty() || one.codes().stream().anyMatch(findings::contains))
                && mpn.filter(_ -> !mpn.equals(one.mpn())).isEmpty()
                && country.filter(_ -> !country.equals(one.country())).isEmpty()
                && wave.filter(_ -> !wave.equals(one.wave())).isEmpty()
                && invited.filter(wanted -> !wanted.equals(one.invited())).isEmpty()
                && outcome.filter(wanted -> one.outcomes().stream().noneMatch(known -> known.at(at) == wanted))
                        .isEmpty();
    }
}
