package dev.ferry.rest.pages.owner;

import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Optional;

/**
 * The guided migration (R5 to R10): which step is to be taken, and what the others came to.
 *
 * @param typed what somebody typed into the form that is shown again
 */
record MigrationView(
        PageContext page, String displayName, MigrationProgress progress, Stage stage, Typed typed, FieldError error)
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

    /** Whether the company may join on the way (R8): never where it is a member in any standing but a wrong number. */
    boolean mayEnrol() {
        return progress.findings().stream().allMatch(finding -> switch (finding) {
            case Finding.MpnMissing _ -> true;
            case Finding.MpnInvalid(var _, var standing) ->
                switch (standing) {
                    case MALFORMED, UNKNOWN -> true;
                    case LOCATION_NOT_GLOBAL, INACTIVE, ACTIVE, NOT_VETTED, AWAITING_MEMBERSHIP_CENTER -> false;
                };
            case Finding.TenantMismatch _,
                    Finding.UnknownTenant _,
                    Finding.WorkEmailNeeded _,
                    Finding.NoOwner _,
                    Finding.RegistryUnavailable _ -> false;
        });
    }

    String address(String step) {
        return "/accounts/" + progress.account().value() + "/migration" + step;
    }

    Optional<String> workEmail() {
        return progress.workEmail().map(email -> email.written());
    }
}
