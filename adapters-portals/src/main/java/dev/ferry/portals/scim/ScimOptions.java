package dev.ferry.portals.scim;

import com.unboundid.scim2.common.Path;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.user.LegacyRole;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How the server is to be spoken to, beyond what it says of itself.
 *
 * @param base ends in a slash
 * @param accounts how it tells accounts apart
 * @param userName how users are named there: {@code {publisherId}/{key}}
 * @param roles what it calls the roles
 * @param roleAt where a user's role stands
 * @param kindAt where a user's kind stands
 * @param objectIdAt where the object id of a person stands; nowhere where it is absent
 * @param emails whether users get their address as {@code emails}
 * @param patches whether parts of users can be changed; as the server says where it is absent
 * @param filters whether users can be found by filters; as the server says where it is absent
 * @param hidesInactive whether lists are without deactivated users unless they are asked for
 * @param mediaType of what is sent and asked for
 * @param textBooleans whether booleans are written as texts
 * @param capitalOperations whether operations are written {@code Replace}
 * @param pageSize how many users are asked for at once, unless the server gives fewer
 * @param passesOverSettings whether settings of an account, for which SCIM has no place, are passed over
 * @param longestChange how long telling of one change may take in all
 * @param longestReading how long reading the users of all accounts that are asked about may take in all
 */
record ScimOptions(
        URI base,
        AccountPlace accounts,
        String userName,
        Map<LegacyRole, String> roles,
        Path roleAt,
        Path kindAt,
        Optional<Path> objectIdAt,
        boolean emails,
        Optional<Boolean> patches,
        Optional<Boolean> filters,
        boolean hidesInactive,
        String mediaType,
        boolean textBooleans,
        boolean capitalOperations,
        int pageSize,
        boolean passesOverSettings,
        Duration longestChange,
        Duration longestReading) {
    static final String ACCOUNT = "{publisherId}";
    static final String KEY = "{key}";

    /** How the server tells accounts apart. */
    sealed interface AccountPlace {
        /** Each has an address of its own below the base: {@code accounts/{publisherId}/scim/v2/}. */
        record OwnAddress(String template) implements AccountPlace {}

        /** All share one, and each user says theirs. */
        record Attribute(Path path) implements AccountPlace {}
    }

    /** Where this account is asked about, below the base: {@code accounts/contoso/scim/v2/}, or the base itself. */
    String pathOf(PublisherId account) {
        return switch (accounts) {
            case AccountPlace.OwnAddress(var template) -> template.replace(ACCOUNT, account.value());
            case AccountPlace.Attribute _ -> "";
        };
    }

    /** Where each user says their account; absent where that is said by the address. */
    Optional<Path> accountAt() {
        return accounts instanceof AccountPlace.Attribute(var path) ? Optional.of(path) : Optional.empty();
    }
}
