package dev.ferry.rest.pages.operator.account;

import dev.ferry.application.account.AccountPerson;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.invitation.Need;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that an operator knows of one account.
 *
 * @param invited whether its owners were invited
 * @param filter which of its history and mails are shown
 * @param done what the form that led here did, in words, if one did
 */
record CaseView(
        PageContext page,
        AccountView account,
        List<AccountPerson> people,
        List<HistoryEntry> history,
        List<MailStatus> mails,
        boolean invited,
        HistoryFilter filter,
        Named typed,
        FieldError error,
        Optional<String> done)
        implements View {
    /** What a form names in place of one mail. */
    static final String ALL_MAILS = "all";

    private static final int MOST_ADDRESSES = 200;
    private static final int MOST_PEOPLE = 100;
    private static final Set<Standing> TO_WAIT_FOR = Set.of(Standing.NOT_VETTED, Standing.AWAITING_MEMBERSHIP_CENTER);

    /** Who is to be made an owner, as it was typed. */
    record Named(String email, String reason) {
        static final Named NOBODY = new Named("", "");
    }

    /** For whom or what the account waits. */
    enum Verdict implements Slug {
        MOVED,
        READY,
        NO_OWNER,
        WAITS_FOR_SYSTEM,
        WAITS_FOR_VETTING,
        WAITS_FOR_OWNER
    }

    Verdict verdict() {
        List<Finding> findings = account.findings();
        if (account.managedInPartnerCenter()) {
            return Verdict.MOVED;
        }
        if (findings.isEmpty()) {
            return Verdict.READY;
        }
        if (findings.stream().anyMatch(Finding.NoOwner.class::isInstance)) {
            return Verdict.NO_OWNER;
        }
        if (findings.stream().allMatch(Finding.RegistryUnavailable.class::isInstance)) {
            return Verdict.WAITS_FOR_SYSTEM;
        }
        return findings.stream().allMatch(CaseView::isToWaitFor) ? Verdict.WAITS_FOR_VETTING : Verdict.WAITS_FOR_OWNER;
    }

    private static boolean isToWaitFor(Finding finding) {
        return switch (finding) {
            case Finding.MpnInvalid(var _, var standing) -> TO_WAIT_FOR.contains(standing);
            case Finding.RegistryUnavailable _ -> true;
            default -> false;
        };
    }

    /** What to do next, in a sentence. */
    String next() {
        return page.text(
                verdict() == Verdict.WAITS_FOR_OWNER && invited
                        ? "page.case.next.waits-for-owner.invited"
                        : "page.case.next." + verdict().slug());
    }

    /** Whether the owners can be written to: they are waited for, and have not been yet. */
    boolean canInvite() {
        return !invited
                && Need.of(account.findings()).canInvite(owners().stream().map(AccountPerson::identity));
    }

    /** Whether some mail waits for somebody who has it sent again. */
    boolean hasMailsAside() {
        return mails.stream().anyMatch(CaseView::isAside);
    }

    /** Whether this one does. */
    static boolean isAside(MailStatus mail) {
        return mail.state() == MailState.SET_ASIDE && !mail.kind().holdsCode();
    }

    /** As a form names it; empty where it cannot be named. */
    static String idOf(MailStatus mail) {
        return mail.id().map(UUID::toString).orElse("");
    }

    List<HistoryKind> kinds() {
        return Arrays.asList(HistoryKind.values());
    }

    boolean isChosen(HistoryKind kind) {
        return filter.kind().filter(chosen -> chosen == kind).isPresent();
    }

    /** Addresses that history may be filtered by. */
    List<String> addresses() {
        return people.stream()
                .map(this::addressOf)
                .filter(address -> address.contains("@"))
                .limit(MOST_ADDRESSES)
                .toList();
    }

    List<AccountPerson> owners() {
        return people.stream().filter(AccountPerson::owner).toList();
    }

    List<AccountPerson> others() {
        return people.stream().filter(person -> !person.owner()).toList();
    }

    /** As many of them as a page holds. */
    static List<AccountPerson> shown(List<AccountPerson> some) {
        return some.subList(0, Math.min(MOST_PEOPLE, some.size()));
    }

    String nameOf(AccountPerson person) {
        return person.displayName().orElseGet(() -> addressOf(person));
    }

    /** A service principal has an object ID instead. */
    String addressOf(AccountPerson person) {
        return PageContext.addressOf(person.identity());
    }

    /** In whichever portal they have it. */
    String roleOf(AccountPerson person) {
        return person.role()
                .map(page.messages()::role)
                .or(() -> person.legacyRole().map(role -> page.role(role)))
                .orElseGet(() -> page.role(Optional.empty()));
    }

    /** What they read, by the reader's name for it. */
    String languageOf(AccountPerson person) {
        return person.language()
                .flatMap(Language::lookUp)
                .map(known -> known.locale().getDisplayLanguage(page.language().locale()))
                .orElse("–");
    }

    /** How they stand; a tag is named for it. */
    String stateSlug(AccountPerson person) {
        return person.state().map(Slug::slug).orElse(person.acts() ? "active" : "inactive");
    }

    String stateOf(AccountPerson person) {
        return page.text("page.person." + stateSlug(person));
    }

    String happened(HistoryEntry entry) {
        return new HistorySentences(page).of(entry);
    }

    String further(HistoryEntry entry) {
        return new HistorySentences(page).others(entry);
    }

    String mailOf(MailStatus mail) {
        return page.text("page.mail.kind." + mail.kind().slug());
    }

    /** As a style names it. */
    String tag() {
        return verdict().slug().toLowerCase(Locale.ROOT);
    }
}
