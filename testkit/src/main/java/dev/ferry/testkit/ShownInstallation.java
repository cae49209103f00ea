package dev.ferry.testkit;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An installation of which every document has something to show. What the front doors print of it is
 * {@link #documents()}: one that prints a member more or less, by another name or in another order, differs from it.
 */
public final class ShownInstallation {
    /** Has moved, with users of every kind; changes of theirs were delivered, and are set aside. */
    public static final PublisherId MOVED = Samples.id("contoso");

    /** Its migration has begun, and findings stand in its way. */
    public static final PublisherId BEGUN = Samples.id("fabrikam");

    /** The owner who began it. */
    public static final String OWNER = "owner@elsewhere.example";

    /** A user of the account that has moved. */
    public static final String PERSON = "bo@contoso.example";

    private static final String PROGRAM = "5e1f7a83-64f2-4c0d-8a2e-9b8c7d6e5f40";
    private static final String FILE = "shown-documents.json";

    private ShownInstallation() {}

    /** The documents, by name, as JSON. */
    public static String documents() {
        try (InputStream in = Objects.requireNonNull(ShownInstallation.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into these stores, which are empty. */
    public static void fill(InMemoryStores stores) {
        stores.legacyAccounts().replaceAll(legacyAccounts());
        stores.dueVerdicts()
                .markAll(legacyAccounts().stream().map(LegacyAccount::id).collect(Collectors.toSet()));
        stores.legacyAccounts().lockAll(Set.of(MOVED));
        for (String name : List.of("contoso", "fabrikam", "northwind")) {
            try (var intake = stores.tenants().intake()) {
                intake.takeIn(List.of(Samples.tenant(name)));
            }
        }
        for (String name : List.of("contoso", "fabrikam")) {
            try (var intake = stores.memberships().intake()) {
                intake.takeIn(List.of(Samples.membership(name)));
            }
        }
        stores.accounts().openAll(List.of(Samples.account(MOVED.value())));
        stores.users().addAll(Map.of(MOVED, users()));
        stores.offers()
                .addAll(OfferStages.arrived(
                        MOVED,
                        List.of(
                                OfferStages.of("crm", Situation.PUBLISHED),
                                OfferStages.of("ledger", Situation.DRAFT))));
        cases().forEach(stores.cases()::add);
        stores.migrations().saveAll(List.of(moved(), begun()));
        stores.history().appendAll(history());
        stores.legacyPortal().open(stores.legacyAccounts(), Set.of(MOVED));
        deliverOneAndSetOneAside(stores);
    }

    /** One that was answered with a verdict, and one about no offer. */
    private static List<SupportCase> cases() {
        Stamp opened = new Stamp(Samples.NOON, OWNER);
        CaseRequest wrong = new CaseRequest(
                new CaseId(new UUID(1, 1)),
                MOVED,
                Optional.of(new OfferId("ledger")),
                Topic.WRONG_OFFER_TYPE,
                "It is for Operations.",
                opened);
        CaseRequest how =
                new CaseRequest(new CaseId(new UUID(1, 2)), MOVED, Optional.empty(), Topic.MANAGING, "How?", opened);
        CaseAnswer answer = new CaseAnswer(
                new Stamp(Samples.NOON.plusSeconds(60), "operator"),
                CaseState.ANSWERED,
                "So it is.",
                Optional.of(Verdict.CONFIRMED));
        return List.of(new SupportCase(wrong, CaseState.ANSWERED, List.of(answer)), SupportCase.of(how));
    }

    private static List<LegacyAccount> legacyAccounts() {
        return List.of(
                LegacyAccountSample.named(MOVED.value())
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.person("pia@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR),
                                Samples.servicePrincipal(PROGRAM, LegacyRole.CONTRIBUTOR))
                        .build(),
                LegacyAccountSample.named(BEGUN.value())
                        .withUsers(Samples.owner(OWNER))
                        .withCompany(new CompanyProfile(Optional.empty(), Optional.empty()))
                        .build(),
                LegacyAccountSample.named("northwind").withoutMpnId().build(),
                LegacyAccountSample.named("tailspin").withMpnId("4711").build());
    }

    private static List<User> users() {
        User owner = user(1, person(UserKind.WORK, "owner@contoso.example"), Optional.of(Role.OWNER), LegacyRole.OWNER);
        User pia = user(
                2, person(UserKind.MICROSOFT_ACCOUNT, "pia@mail.example"), Optional.empty(), LegacyRole.CONTRIBUTOR);
        User program = user(
                3,
                Identity.ofServicePrincipal(new ObjectId(PROGRAM)),
                Optional.of(Role.DEVELOPER),
                LegacyRole.CONTRIBUTOR);
        User bo = user(4, person(UserKind.WORK, PERSON), Optional.of(Role.DEVELOPER), LegacyRole.CONTRIBUTOR);
        return List.of(owner, pia, program, bo);
    }

    private static Identity person(UserKind kind, String address) {
        return Identity.ofPerson(kind, Samples.email(address), Optional.empty());
    }

    private static User user(int number, Identity identity, Optional<Role> role, LegacyRole legacyRole) {
        return new User(
                new UserId(number),
                identity,
                identity.email().map(email -> "Person " + number),
                Optional.empty(),
                role,
                role.isPresent() ? UserState.ACTIVE : UserState.UNMAPPED,
                legacyRole,
                List.of(identity.key()),
                identity.objectId());
    }

    private static MigrationRecord moved() {
        return new MigrationRecord(
                new Migration.Completed(
                        MOVED, Samples.tenantId(MOVED.value()), Samples.mpnId(MOVED.value()), Samples.NOON),
                Optional.of(new WaveName("spring")),
                Optional.empty());
    }

    private static MigrationRecord begun() {
        return new MigrationRecord(
                new Migration.InProgress(
                        BEGUN,
                        Optional.of(new ProvedEmail(Samples.email("ann@northwind.example"), OWNER)),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    private static List<HistoryEntry> history() {
        return List.of(
                new HistoryEntry(
                        Samples.NOON.minusSeconds(60),
                        "operator",
                        Action.MOVED,
                        Optional.of(MOVED),
                        Map.of("wave", "spring", "users", 4, "actor", "a fact that has the name of a member")),
                new HistoryEntry(
                        Samples.NOON,
                        "owner@contoso.example",
                        Action.USER_ADDED,
                        Optional.of(MOVED),
                        Map.of("user", PERSON)));
    }

    private static void deliverOneAndSetOneAside(InMemoryStores stores) {
        stores.syncQueue()
                .addAll(List.of(
                        new Change(MOVED, new LegacyChange.UserStands(Samples.contributor(PERSON)), Samples.NOON),
                        new Change(MOVED, new LegacyChange.UserDeactivated(PERSON), Samples.NOON),
                        new Change(
                                MOVED,
                                new LegacyChange.SettingsStand(
                                        "Contoso",
                                        new CompanyProfile(Optional.of("Contoso"), Optional.of("SE")),
                                        Samples.mpnId(MOVED.value())),
                                Samples.NOON)));
        settle(stores, 1, Optional.empty());
        settle(stores, 0, Optional.of(new Settled.Failure.SetAside("The portal knows no such user.")));
    }

    private static void settle(InMemoryStores stores, int delivered, Optional<Settled.Failure> failure) {
        ClaimedRun run = stores.syncQueue()
                .claim(1, 1, Samples.NOON, Duration.ofMinutes(1))
                .getFirst();
        stores.syncQueue().settle(List.of(new Settled(run, delivered, failure)), Samples.NOON);
    }
}
