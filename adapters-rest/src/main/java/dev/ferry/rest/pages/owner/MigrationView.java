package dev.ferry.rest.pages.owner;

import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.application.guided.MovePlan;
import dev.ferry.application.proof.SentCode;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.rest.pages.CodePause;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Optional;

/**
 * The guided migration (R5 to R10): which step is to be taken, and what the others came to.
 *
 * @param typed what somebody typed into the form that is shown again
 * @param sent the code that waits to be given, if one was sent
 * @param plan what would move, where nothing is in the way
 * @param again whether another code was sent just now
 */
record MigrationView(
        PageContext page,
        String displayName,
        MigrationProgress progress,
        Stage stage,
        Typed typed,
        Optional<SentCode> sent,
        Optional<MovePlan> plan,
        boolean again,
        FieldError error)
        implements View {

    /** The steps, in their order. */
    enum Stage {
        PREPARE,
        WORK_EMAIL,
        CODE,
        MEMBERSHIP,
        WAIT,
        REVIEW,
        DONE
    }

    /** What is shown in the fields. */
    record Typed(String email, String mpnId, String companyName, String country, String address) {
        static Typed email(String email) {
            return new Typed(email, "", "", "", "");
        }

        /** The same, with what is known of the company where nobody typed anything. */
        Typed knowing(CompanyProfile company) {
            return (companyName + country + address).isEmpty()
                    ? new Typed(
                            email,
                            mpnId,
                            company.name().orElse(""),
                            company.country().orElse(""),
                            "")
                    : this;
        }
    }

    /** Where the owner left, and comes back to. */
    static Stage stageOf(MigrationProgress progress) {
        if (progress.state() != MigrationState.IN_PROGRESS) {
            return progress.state() == MigrationState.COMPLETED ? Stage.DONE : Stage.PREPARE;
        }
        if (progress.workEmail().isEmpty()) {
            return Stage.WORK_EMAIL;
        }
        return progress.findings().stream()
                .findFirst()
                .map(MigrationView::stageOf)
                .orElse(Stage.REVIEW);
    }

    private static Stage stageOf(Finding finding) {
        return switch (finding) {
            case Finding.TenantMismatch _, Finding.UnknownTenant _, Finding.WorkEmailNeeded _, Finding.NoOwner _ ->
                Stage.WORK_EMAIL;
            case Finding.MpnMissing _ -> Stage.MEMBERSHIP;
            case Finding.RegistryUnavailable _ -> Stage.WAIT;
            case Finding.MpnInvalid(var _, var standing) ->
                switch (standing) {
                    case NOT_VETTED, AWAITING_MEMBERSHIP_CENTER -> Stage.WAIT;
                    case MALFORMED, UNKNOWN, LOCATION_NOT_GLOBAL, INACTIVE, ACTIVE -> Stage.MEMBERSHIP;
                };
        };
    }

    /** The four places of the progress bar; a place is behind, here or ahead. */
    List<Place> places() {
        return List.of(
                new Place("page.migration.place.prepare", Stage.PREPARE, Stage.PREPARE, stage),
                new Place("page.migration.place.work-email", Stage.WORK_EMAIL, Stage.CODE, stage),
                new Place("page.migration.place.membership", Stage.MEMBERSHIP, Stage.WAIT, stage),
                new Place("page.migration.place.move", Stage.REVIEW, Stage.DONE, stage));
    }

    /** A part of the way. */
    record Place(String key, Stage from, Stage to, Stage now) {
        boolean isHere() {
            return now != Stage.DONE && now.compareTo(from) >= 0 && now.compareTo(to) <= 0;
        }

        boolean isBehind() {
            return now == Stage.DONE || now.compareTo(to) > 0;
        }
    }

    /** Whether the company may join on the way (R8): nothing but its number stands in the way. */
    boolean mayEnrol() {
        return progress.findings().stream().allMatch(Finding::leavesEnrolmentOpen);
    }

    /** Whether the step has more to fill in than one field, beside which an error is in sight. */
    boolean hasSeveralFields() {
        return stage == Stage.MEMBERSHIP || stage == Stage.REVIEW;
    }

    /** Those of the step that is shown; what belongs to another is said there, and what a field says, beside it. */
    List<Finding> findings() {
        if (error.isAbout("email")) {
            return List.of();
        }
        return stage == Stage.PREPARE
                ? progress.findings()
                : progress.findings().stream()
                        .filter(finding -> stageOf(finding) == stage)
                        .toList();
    }

    /** Whether the number waits for somebody to say whose it is: the owner may have mistyped it. */
    private static boolean isBeingChecked(MigrationProgress progress) {
        return progress.findings().stream()
                .anyMatch(
                        finding -> finding instanceof Finding.RegistryUnavailable(var _, Unavailability.Unconfirmed _));
    }

    /** The valid number that counts no more since this one was typed in. */
    Optional<String> replaced() {
        return progress.replaced().map(MpnId::value);
    }

    /** Whether another number may be what helps: this one is checked, or turned out to be another company's. */
    static boolean mayGiveAnother(MigrationProgress progress) {
        return isBeingChecked(progress)
                || (progress.workEmail().isPresent()
                        && progress.findings().stream()
                                .anyMatch(finding ->
                                        finding instanceof Finding.TenantMismatch(var tenant) && tenant.isEmpty()));
    }

    boolean mayGiveAnother() {
        return mayGiveAnother(progress);
    }

    /** Whether the membership is first to be moved from Partner Membership Center. */
    boolean isInMembershipCenter() {
        return progress.findings().stream()
                .anyMatch(finding -> finding instanceof Finding.MpnInvalid(var _, var standing)
                        && standing == Standing.AWAITING_MEMBERSHIP_CENTER);
    }

    /** For how many milliseconds no other code should be asked for. */
    long pause() {
        return sent.map(code -> CodePause.after(code.age())).orElse(0L);
    }

    /** For how many minutes a code is good. */
    long minutes() {
        return Purpose.WORK_EMAIL.life().toMinutes();
    }

    /** Who somebody is in the legacy portal and would be in Partner Center. */
    String nameOf(User user) {
        return user.displayName().orElseGet(() -> addressOf(user));
    }

    String addressOf(User user) {
        return PageContext.addressOf(user.identity());
    }

    String roleBefore(User user) {
        return page.role(user.legacyRole());
    }

    String roleAfter(User user) {
        return page.role(user.role());
    }

    /** Why somebody would get no role, and what helps. */
    String why(User user) {
        return page.text(
                "page.migration.review.why." + (user.identity().kind() == UserKind.GROUP ? "group" : "personal"));
    }

    boolean isLive(Offer offer) {
        return offer.situation() == Situation.PUBLISHED || offer.inAppSource();
    }

    String address(String step) {
        return "/accounts/" + progress.account().value() + "/migration" + step;
    }

    Optional<String> workEmail() {
        return progress.workEmail().map(EmailAddress::shown);
    }
}
