package dev.ferry.application.user;

import dev.ferry.application.input.TypedFields;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.ShownName;
import dev.ferry.domain.text.Trimmed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An owner or manager changes the settings of a moved account; the legacy portal follows (R16). */
public final class ChangeSettings {
    /** As many as before the move: nobody finds out by trying whose numbers are whose. */
    public static final int MOST_TRIES = 20;

    private final Teams teams;
    private final CheckedMpnRegistry registry;
    private final WaveRules rules;
    private final Codes codes;

    @Inject
    public ChangeSettings(Teams teams, CheckedMpnRegistry registry, WaveRules rules, Codes codes) {
        this.teams = teams;
        this.registry = registry;
        this.rules = rules;
        this.codes = codes;
    }

    /**
     * What is to be changed, as it was typed in; what is absent stays, and nothing can be emptied.
     *
     * @param country ISO 3166 alpha-2
     */
    public record Wish(
            Optional<String> displayName,
            Optional<String> companyName,
            Optional<String> country,
            Optional<String> mpnId) {

        /** All that is wrong with it in itself, by the names of its members, in their order. */
        public Map<String, Refusal> faults() {
            TypedFields fields = new TypedFields();
            displayName.ifPresent(typed -> fields.needed("displayName", typed, ChangeSettings::name));
            companyName.ifPresent(typed -> fields.needed("companyName", typed, ChangeSettings::name));
            country.ifPresent(typed -> fields.needed("country", typed, CompanyProfile::readCountry));
            mpnId.ifPresent(typed -> fields.needed("mpnId", typed, ChangeSettings::read));
            return fields.faults();
        }
    }

    /**
     * The account as it is now; where nothing differs, as it was. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code owner-only}, {@code value-missing} where something would be emptied,
     * {@code value-too-long}, {@code control-characters}, {@code malformed-country}, {@code mpn-invalid} with the
     * standing, {@code tenant-mismatch} of an MPN ID of another tenant, {@code registry-unavailable} of one that nobody
     * can speak of now, and {@code too-many-tries} of MPN IDs.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the registry cannot be asked; then nothing was changed
     */
    public Outcome<Account> run(Requester who, PublisherId id, Wish wish) {
        return run(who, id, wish, _ -> true);
    }

    /** The same, and refuses {@code changed-meanwhile} where the account is not as who asks expects it to be. */
    public Outcome<Account> run(Requester who, PublisherId id, Wish wish, Predicate<Account> expected) {
        return teams.managedBy(who, id)
                .then(account -> TypedFields.unless(wish.faults(), account))
                .then(account -> mpnIdFor(who, account, wish))
                .then(mpnId -> teams.change(
                        who,
                        id,
                        held -> asExpected(held.account(), expected)
                                .then(before ->
                                        changed(before, wish, mpnId).map(account -> save(who, before, account)))));
    }

    private static Outcome<Account> asExpected(Account account, Predicate<Account> expected) {
        return expected.test(account) ? Outcome.done(account) : Outcome.refused(Code.CHANGED_MEANWHILE);
    }

    private Outcome<Account> changed(Account before, Wish wish, Optional<MpnId> mpnId) {
        return displayName(before, wish)
                .then(name -> ShownName.read(wish.companyName())
                        .then(company -> country(before, wish)
                                .map(country -> new Account(
                                        before.id(),
                                        name,
                                        new CompanyProfile(
                                                company.or(
                                                        () -> before.company().name()),
                                                country),
                                        before.payoutProfile(),
                                        mpnId.orElse(before.mpnId()),
                                        before.tenant()))));
    }

    private static Outcome<String> displayName(Account before, Wish wish) {
        return ShownName.read(wish.displayName()).map(name -> name.orElse(before.displayName()));
    }

    private static Outcome<Optional<String>> country(Account before, Wish wish) {
        return wish.country()
                .map(typed -> CompanyProfile.readCountry(typed).map(Optional::of))
                .orElseGet(() -> Outcome.done(before.company().country()));
    }

    /**
     * The one that is wished for, if it is valid and of the account's tenant (R9); absent if none is: who is quicker
     * may change it still.
     */
    private Outcome<Optional<MpnId>> mpnIdFor(Requester who, Account account, Wish wish) {
        return wish.mpnId()
                .map(typed -> mpnIdFor(who, account, Trimmed.of(typed)).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    private Outcome<MpnId> mpnIdFor(Requester who, Account account, String typed) {
        if (typed.equals(account.mpnId().value())) {
            return Outcome.done(account.mpnId());
        }
        return read(typed)
                .then(mpnId ->
                        codes.allowed("mpn-id", who, account.id(), MOST_TRIES).then(_ -> asked(account, mpnId)));
    }

    private static Outcome<Optional<String>> name(String typed) {
        return ShownName.read(Optional.of(typed));
    }

    private static Outcome<MpnId> read(String typed) {
        return MpnId.parse(typed) instanceof Outcome.Done<MpnId> read
                ? read
                : invalid(Trimmed.of(typed), Standing.MALFORMED);
    }

    private Outcome<MpnId> asked(Account account, MpnId mpnId) {
        return registry.findAll(Set.of(mpnId))
                .getOrDefault(mpnId, Lookup.unknown())
                .orRefused(MpnRegistry.SYSTEM)
                .then(found -> found.map(membership -> judged(account, membership))
                        .orElseGet(() -> invalid(mpnId.value(), Standing.UNKNOWN)));
    }

    private Outcome<MpnId> judged(Account account, Membership membership) {
        Standing standing = membership.standing(rules.readiness().acceptsLocations());
        if (standing != Standing.ACTIVE) {
            return invalid(membership.mpnId().value(), standing);
        }
        return membership.tenant().equals(account.tenant())
                ? Outcome.done(membership.mpnId())
                : Outcome.refused(Code.TENANT_MISMATCH);
    }

    private static Outcome<MpnId> invalid(String typed, Standing standing) {
        return Outcome.refused(new Refusal(Code.MPN_INVALID, Map.of("mpnId", typed, "standing", standing.slug())));
    }

    private Account save(Requester who, Account before, Account after) {
        if (!after.equals(before)) {
            teams.save(after);
            teams.note(
                    who, after.id(), Action.SETTINGS_CHANGED, Map.of("before", facts(before), "after", facts(after)));
        }
        return after;
    }

    private static Map<String, Object> facts(Account account) {
        return Map.of(
                "displayName", account.displayName(),
                "companyName", account.company().name().orElse(""),
                "country", account.company().country().orElse(""),
                "mpnId", account.mpnId().value());
    }
}
