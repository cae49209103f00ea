package dev.ferry.application.invitation;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An operator has the owners of accounts that wait for them invited (R14). Page by page, each in one transaction: what
 * a kill or a stop left undone is done by the same request, and nobody who was invited is mailed again.
 */
public final class InviteOwners {
    private final LegacyAccounts legacyAccounts;
    private final AccountNeeds needs;
    private final InvitationWriter writer;
    private final WaveRules rules;
    private final ReminderLadder ladder;
    private final StopSignal stop;
    private final Clock clock;

    @Inject
    public InviteOwners(
            LegacyAccounts legacyAccounts,
            AccountNeeds needs,
            InvitationWriter writer,
            WaveRules rules,
            ReminderLadder ladder,
            StopSignal stop,
            Clock clock) {
        this.legacyAccounts = legacyAccounts;
        this.needs = needs;
        this.writer = writer;
        this.rules = rules;
        this.ladder = ladder;
        this.stop = stop;
        this.clock = clock;
    }

    /**
     * What came of it. Refuses all but operators, {@code date-is-over}, and {@code account-not-found} where one of
     * {@code only} is not loaded, before anybody is mailed; {@code wave-not-found} where no account was judged by the
     * wave last and none was named.
     */
    public Outcome<InvitationResult> run(Requester who, InvitationRequest request, WaveWatch watch) {
        return check(who, request).then(checked -> ofAWaveThatWas(invite(who, checked, watch)));
    }

    /** Where nothing was stopped and no account is of the wave, there is none of this name. */
    private static Outcome<InvitationResult> ofAWaveThatWas(InvitationResult result) {
        return result.request()
                .wave()
                .filter(_ ->
                        result.request().only().isEmpty() && result.counts().accounts() == 0 && !result.stopped())
                .<Outcome<InvitationResult>>map(wave -> Outcome.refused(Code.WAVE_NOT_FOUND, "wave", wave.toString()))
                .orElseGet(() -> Outcome.done(result));
    }

    /** The request, if it may be done; refuses what {@link #run} does before it begins. */
    public Outcome<InvitationRequest> check(Requester who, InvitationRequest request) {
        return AccountAccess.operatorOnly(who, () -> checked(request));
    }

    private Outcome<InvitationRequest> checked(InvitationRequest request) {
        LocalDate today = ladder.today(clock.instant());
        if (request.until().filter(last -> last.isOver(today)).isPresent()) {
            return Outcome.refused(
                    Code.DATE_IS_OVER, "value", request.until().orElseThrow().toString());
        }
        return missing(request.only())
                .<Outcome<InvitationRequest>>map(
                        id -> Outcome.refused(Code.ACCOUNT_NOT_FOUND, "publisherId", id.value()))
                .orElseGet(() -> Outcome.done(request));
    }

    private Optional<PublisherId> missing(Set<PublisherId> only) {
        Set<PublisherId> missing = new TreeSet<>(only);
        AccountPages.among(legacyAccounts, only, rules.pageAccounts())
                .forEach(page -> page.forEach(account -> missing.remove(account.id())));
        return missing.stream().findFirst();
    }

    private InvitationResult invite(Requester who, InvitationRequest request, WaveWatch watch) {
        InvitationCounts counts = InvitationCounts.NONE;
        long seen = 0;
        boolean stopped = false;
        watch.opened(
                request.only().isEmpty()
                        ? legacyAccounts.count()
                        : request.only().size());
        Iterator<List<LegacyAccount>> pages = AccountPages.of(legacyAccounts, request.only(), rules.pageAccounts())
                .iterator();
        while (!stopped && pages.hasNext()) {
            List<LegacyAccount> page = pages.next();
            counts = counts.plus(writer.invite(who, request, needs.of(page, request.wave())));
            seen += page.size();
            watch.progress(seen);
            stopped = (stop.raised() || watch.wantsStop()) && pages.hasNext();
        }
        return new InvitationResult(request, counts, stopped);
    }
}
