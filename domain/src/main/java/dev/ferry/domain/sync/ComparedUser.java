package dev.ferry.domain.sync;

import dev.ferry.domain.legacy.LegacyUser;
import java.util.Optional;

/**
 * One user on both sides.
 *
 * @param expected how they are to stand in the legacy portal; absent where Partner Center knows nobody there
 * @param found how they stand there; absent where nobody does
 * @param difference absent where the two agree
 */
public record ComparedUser(
        String userKey, Optional<LegacyUser> expected, Optional<LegacyUser> found, Optional<Difference> difference) {

    /** What makes the legacy portal agree; nothing where it does. */
    public Optional<LegacyChange> repair() {
        return difference.map(found -> switch (found) {
            case MISSING_THERE, OTHER_PERSON, OTHER_ROLE, INACTIVE_THERE ->
                new LegacyChange.UserStands(expected.orElseThrow());
            case MISSING_HERE -> new LegacyChange.UserDeactivated(userKey);
        });
    }

    /** Whether that takes access from somebody who has it there. */
    public boolean removes() {
        return difference.equals(Optional.of(Difference.MISSING_HERE))
                || difference.equals(Optional.of(Difference.OTHER_PERSON));
    }
}
