package dev.ferry.browser;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Optional;

/**
 * Pages that can be looked at without changing anything.
 *
 * @param person who sees them; absent for those before the sign-in
 */
record Place(Optional<String> person, List<String> paths) {

    static List<Place> all() {
        return List.of(
                new Place(
                        Optional.empty(),
                        List.of("/", "/problems", "/problems/tenant-mismatch", "/docs", "/docs/operations/addUser")),
                new Place(
                        Optional.of(People.ELIN),
                        List.of(
                                "/accounts",
                                "/accounts/contoso",
                                "/accounts/contoso/settings",
                                "/accounts/contoso/settings/users",
                                "/accounts/contoso/settings/programs",
                                "/accounts/contoso/settings/profile",
                                "/accounts/contoso/invitation",
                                "/accounts/nothing")),
                new Place(Optional.of(People.INES), List.of("/accounts/newcomer", "/accounts/newcomer/migration")),
                new Place(Optional.of(People.CONTRIBUTOR), List.of("/accounts/contoso", "/accounts/contoso/settings")),
                new Place(
                        Optional.of(People.OPERATOR),
                        List.of(
                                "/operator/standing",
                                "/operator/ready",
                                "/operator/deadlines?deadline=published-move",
                                "/operator/accounts",
                                "/operator/accounts/etoile",
                                "/operator/certifications",
                                "/operator/memberships",
                                "/operator/cases",
                                "/operator/deadlines/risk",
                                "/operator/waves",
                                "/operator/unmapped",
                                "/operator/systems",
                                "/operator/enrolments",
                                "/operator/enrolments/decided",
                                "/operator/invitations",
                                "/operator/sync-back",
                                "/operator/accounts/contoso/comparison")));
    }

    Visitor visitor(Harbour harbour, Browser.NewContextOptions options) {
        return person.map(known -> harbour.visitor(known, options)).orElseGet(() -> harbour.stranger(options));
    }
}
