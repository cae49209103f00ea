package dev.ferry.application.account;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The yellow banner on an account's Publisher Profile (R2, R3). */
public final class ShowBanner {
    private final ShowAccount account;
    private final History history;

    @Inject
    public ShowBanner(ShowAccount account, History history) {
        this.account = account;
        this.history = history;
    }

    /** Somebody to ask. */
    public record Owner(Optional<String> displayName, EmailAddress email) {}

    /**
     * What the banner says, and to whom.
     *
     * @param migrated which of the two cases it is
     * @param situation which sentence it says
     * @param started whether somebody is on the way already
     * @param acts whether the one who asks may act: contributors are shown whom to ask instead (R3)
     * @param signInAs the address under which the one who asks acts in Partner Center, where they signed in under
     *     another (R11)
     * @param turnedDownBecause why an operator turned the company's enrolment down, where one did and said why
     * @param findings as the one who asks may see them; none once migrated
     * @param owners the owners who can be written to; once migrated, those who manage the account in Partner Center
     */
    public record Banner(
            PublisherId account,
            boolean migrated,
            BannerSituation situation,
            boolean started,
            boolean acts,
            Optional<EmailAddress> signInAs,
            Optional<String> turnedDownBecause,
            List<Finding> findings,
            List<Owner> owners) {}

    public Outcome<Banner> run(Requester who, PublisherId id) {
        return account.known(who, id).map(known -> banner(known.found(), account.view(known)));
    }

    private Banner banner(AccessibleAccount found, AccountView view) {
        boolean acts = found.relation() == AccountRelation.OWNER;
        boolean started = view.state() == MigrationState.IN_PROGRESS;
        List<Owner> owners = owners(found);
        Optional<HistoryEntry> turnedDown = acts && isWithoutNumber(view) ? turnedDown(view.id()) : Optional.empty();
        return new Banner(
                view.id(),
                view.managedInPartnerCenter(),
                situation(found, view, turnedDown.isPresent(), acts || !owners.isEmpty()),
                started,
                acts,
                found.entersAs(),
                turnedDown.flatMap(ShowBanner::reason),
                view.findings(),
                owners);
    }

    private static BannerSituation situation(
            AccessibleAccount found, AccountView view, boolean turnedDown, boolean canBeReached) {
        boolean acts = found.relation() == AccountRelation.OWNER;
        if (view.managedInPartnerCenter()) {
            return moved(found, acts);
        }
        return turnedDown
                ? BannerSituation.TURNED_DOWN
                : BannerSituation.before(
                        acts, view.state() == MigrationState.IN_PROGRESS, canBeReached, view.findings());
    }

    private static BannerSituation moved(AccessibleAccount found, boolean acts) {
        if (found.entersAs().isPresent()) {
            return BannerSituation.MIGRATED_SIGN_IN_AS;
        }
        return acts ? BannerSituation.MIGRATED : BannerSituation.MIGRATED_CONTRIBUTOR;
    }

    private static boolean isWithoutNumber(AccountView view) {
        return !view.managedInPartnerCenter() && view.findings().stream().anyMatch(Finding::leavesEnrolmentOpen);
    }

    /** What was decided last about the company's enrolment, where it was turned down. */
    private Optional<HistoryEntry> turnedDown(PublisherId id) {
        try (Stream<HistoryEntry> entries = history.entries(Optional.of(id))) {
            return entries.filter(entry -> isEnrolled(entry) || entry.action() == Action.ENROLMENT_DECIDED)
                    .reduce((_, later) -> later)
                    .filter(entry -> Boolean.FALSE.equals(entry.facts().get("accepted")));
        }
    }

    /** One that was refused leaves what was decided before as it was. */
    private static boolean isEnrolled(HistoryEntry entry) {
        return entry.action() == Action.ENROLLED && entry.facts().containsKey("mpnId");
    }

    private static Optional<String> reason(HistoryEntry decided) {
        return Optional.ofNullable(decided.facts().get("reason"))
                .map(Object::toString)
                .filter(reason -> !VisibleText.isBlank(reason));
    }

    private static List<Owner> owners(AccessibleAccount found) {
        return found.record().completed() ? ownersHere(found) : ownersThere(found);
    }

    private static List<Owner> ownersHere(AccessibleAccount found) {
        return found.users().stream()
                .filter(user -> user.acts(Role.OWNER))
                .flatMap(user -> owner(user.identity(), user.displayName()))
                .toList();
    }

    private static List<Owner> ownersThere(AccessibleAccount found) {
        return found.account().withOwners(found.record().namedOwners()).owners().stream()
                .flatMap(user -> owner(user.identity(), user.displayName()))
                .toList();
    }

    private static Stream<Owner> owner(Identity identity, Optional<String> displayName) {
        return identity.email().stream().map(email -> new Owner(displayName, email));
    }
}
