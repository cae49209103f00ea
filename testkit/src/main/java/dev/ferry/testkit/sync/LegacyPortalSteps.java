package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.LegacyPortal.Answer;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Question;
import dev.ferry.testkit.fault.RemotePortContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of {@link LegacyPortalContract} do again and again. */
abstract class LegacyPortalSteps extends RemotePortContract {
    static final LegacyUser ANNA = owner("anna@contoso.example");

    static final LegacyUser BO = contributor("bo@contoso.example");

    @Nullable
    LegacyPortal portal;

    /** A portal that has these accounts and users, and was told nothing yet. Called once in a test. */
    protected abstract LegacyPortal having(Map<PublisherId, List<LegacyUser>> users);

    /** The settings of this account, as the system has them. */
    protected abstract LegacyChange.SettingsStand settingsOf(PublisherId account);

    /** Whether the account's settings are read-only there. */
    protected abstract boolean isLocked(PublisherId account);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(LegacyPortalAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return LegacyPortal.SYSTEM;
    }

    @Override
    protected final List<Question> questions() {
        LegacyPortal asked = having(Map.of(id("contoso"), List.of(ANNA)));
        NumberedChange change = numbered(1, "contoso", new LegacyChange.UserStands(ANNA));
        return List.of(
                new Question(() -> asked.apply(change), new Answer.Taken()),
                new Question(() -> asked.usersOf(Set.of(id("contoso"))), Map.of(id("contoso"), List.of(ANNA))),
                new Question(() -> locked(asked, id("contoso")), true));
    }

    static boolean locked(LegacyPortal asked, PublisherId account) {
        asked.lockAll(Set.of(account));
        return true;
    }

    final void open(LegacyUser... users) {
        portal = having(Map.of(id("contoso"), List.of(users)));
    }

    final LegacyPortal portal() {
        return Optional.ofNullable(portal).orElseThrow();
    }

    final void apply(long number, LegacyChange what) {
        assertThat(portal().apply(numbered(number, "contoso", what))).isEqualTo(new Answer.Taken());
    }

    final List<LegacyUser> users() {
        return portal().usersOf(Set.of(id("contoso"))).getOrDefault(id("contoso"), List.of());
    }

    /** As a portal that lacks {@link LegacyPortalAbility#SHOWS_NAMES} would show them. */
    static LegacyUser shown(LegacyUser user) {
        return new LegacyUser(user.identity(), user.role(), Optional.empty(), Optional.empty(), user.active());
    }

    static NumberedChange numbered(long number, String account, LegacyChange what) {
        return new NumberedChange(number, new Change(id(account), what, NOON));
    }

    static LegacyUser inactive(LegacyUser user) {
        return new LegacyUser(user.identity(), user.role(), user.displayName(), user.language(), false);
    }

    static LegacyUser person(String address, UserKind kind) {
        Identity identity = Identity.ofPerson(kind, email(address), Optional.empty());
        return new LegacyUser(identity, LegacyRole.CONTRIBUTOR, Optional.empty(), Optional.empty(), true);
    }

    static LegacyUser knownAs(String objectId) {
        Identity identity =
                Identity.ofPerson(UserKind.WORK, email("bo@contoso.example"), Optional.of(new ObjectId(objectId)));
        return new LegacyUser(identity, LegacyRole.CONTRIBUTOR, Optional.empty(), Optional.empty(), true);
    }

    static LegacyUser named(String name) {
        return new LegacyUser(BO.identity(), LegacyRole.CONTRIBUTOR, Optional.of(name), Optional.of("nl"), true);
    }

    static LegacyChange.SettingsStand settings(String name, Optional<String> company, Optional<String> country) {
        return new LegacyChange.SettingsStand(name, new CompanyProfile(company, country), mpnId("contoso"));
    }
}
