package dev.ferry.domain.sync;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnId;
import java.util.Optional;

/**
 * What the legacy portal is told of an account that is managed in Partner Center (R16). Each says how it is to be, not
 * what to add.
 */
public sealed interface LegacyChange {

    /**
     * The {@link dev.ferry.domain.user.Identity#key()} of the legacy user whom it is about; absent where it is about
     * the account.
     */
    Optional<String> userKey();

    default ChangeKind kind() {
        return switch (this) {
            case UserStands _ -> ChangeKind.USER_STANDS;
            case UserDeactivated _ -> ChangeKind.USER_DEACTIVATED;
            case UserDeleted _ -> ChangeKind.USER_DELETED;
            case SettingsStand _ -> ChangeKind.SETTINGS_STAND;
        };
    }

    /** The name of its kind. Public contract: add, never rename. */
    default String slug() {
        return kind().slug();
    }

    /** This user is to stand there so, in the place of any of the same key. */
    record UserStands(LegacyUser user) implements LegacyChange {
        @Override
        public Optional<String> userKey() {
            return Optional.of(user.identity().key());
        }
    }

    /** The user is to have no access any more; they stay in the lists. */
    record UserDeactivated(String key) implements LegacyChange {
        @Override
        public Optional<String> userKey() {
            return Optional.of(key);
        }
    }

    /** The user is to be gone. */
    record UserDeleted(String key) implements LegacyChange {
        @Override
        public Optional<String> userKey() {
            return Optional.of(key);
        }
    }

    /** The account's settings are to be these. */
    record SettingsStand(String displayName, CompanyProfile company, MpnId mpnId) implements LegacyChange {
        @Override
        public Optional<String> userKey() {
            return Optional.empty();
        }
    }
}
