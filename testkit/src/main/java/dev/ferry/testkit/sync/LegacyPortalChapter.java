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
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.contract.Chapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the chapters of {@link LegacyPortalContract} share. */
abstract class LegacyPortalChapter extends Chapter {
    static final LegacyUser ANNA = owner("anna@contoso.example");

    static final LegacyUser BO = contributor("bo@contoso.example");

    private final LegacyPortalContract contract;
    private @Nullable LegacyPortal portal;

    LegacyPortalChapter(LegacyPortalContract contract) {
        super(contract);
        this.contract = contract;
    }

    final void open(Map<PublisherId, List<LegacyUser>> users) {
        portal = contract.having(users);
    }

    final void open(LegacyUser... users) {
        open(Map.of(id("contoso"), List.of(users)));
    }

    final LegacyPortal portal() {
        return Optional.ofNullable(portal).orElseThrow();
    }

    final LegacyChange.SettingsStand settingsOf(PublisherId account) {
        return contract.settingsOf(account);
    }

    final boolean isLocked(PublisherId account) {
        return contract.isLocked(account);
    }

    final void apply(long number, LegacyChange what) {
        assertThat(portal().apply(numbered(number, "contoso", what)))
                .as("the answer to change %s, %s", number, what)
                .isEqualTo(new Answer.Taken());
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
