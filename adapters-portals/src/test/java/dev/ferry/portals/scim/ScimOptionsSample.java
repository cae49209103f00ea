package dev.ferry.portals.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.portals.scim.ScimOptions.AccountPlace;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Options as the defaults of the settings make them, with what a test changes. */
record ScimOptionsSample(
        URI base,
        AccountPlace accounts,
        Path roleAt,
        Optional<Path> objectIdAt,
        Optional<Boolean> patches,
        boolean hidesInactive,
        String mediaType,
        boolean textBooleans,
        boolean capitalOperations,
        int pageSize,
        boolean passesOverSettings) {

    ScimOptionsSample(URI base, AccountPlace accounts) {
        this(
                base,
                accounts,
                Path.of("roles"),
                Optional.empty(),
                Optional.empty(),
                false,
                "application/scim+json",
                false,
                false,
                100,
                false);
    }

    static ScimOptionsSample of(ScimOptions options) {
        return new ScimOptionsSample(
                options.base(),
                options.accounts(),
                options.roleAt(),
                options.objectIdAt(),
                options.patches(),
                options.hidesInactive(),
                options.mediaType(),
                options.textBooleans(),
                options.capitalOperations(),
                options.pageSize(),
                options.passesOverSettings());
    }

    static Path path(String written) {
        try {
            return Path.fromString(written);
        } catch (BadRequestException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    ScimOptionsSample withObjectIdAt(Path path) {
        return new ScimOptionsSample(
                base,
                accounts,
                roleAt,
                Optional.of(path),
                patches,
                hidesInactive,
                mediaType,
                textBooleans,
                capitalOperations,
                pageSize,
                passesOverSettings);
    }

    ScimOptionsSample withRoleAt(Path path) {
        return new ScimOptionsSample(
                base,
                accounts,
                path,
                objectIdAt,
                patches,
                hidesInactive,
                mediaType,
                textBooleans,
                capitalOperations,
                pageSize,
                passesOverSettings);
    }

    ScimOptionsSample hidingInactive() {
        return new ScimOptionsSample(
                base,
                accounts,
                roleAt,
                objectIdAt,
                patches,
                true,
                mediaType,
                textBooleans,
                capitalOperations,
                pageSize,
                passesOverSettings);
    }

    ScimOptionsSample withMediaType(String type) {
        return new ScimOptionsSample(
                base,
                accounts,
                roleAt,
                objectIdAt,
                patches,
                hidesInactive,
                type,
                textBooleans,
                capitalOperations,
                pageSize,
                passesOverSettings);
    }

    ScimOptionsSample withTextBooleans() {
        return new ScimOptionsSample(
                base,
                accounts,
                roleAt,
                objectIdAt,
                patches,
                hidesInactive,
                mediaType,
                true,
                capitalOperations,
                pageSize,
                passesOverSettings);
    }

    ScimOptionsSample withCapitalOperations() {
        return new ScimOptionsSample(
                base,
                accounts,
                roleAt,
                objectIdAt,
                patches,
                hidesInactive,
                mediaType,
                textBooleans,
                true,
                pageSize,
                passesOverSettings);
    }

    ScimOptionsSample passingOverSettings() {
        return new ScimOptionsSample(
                base,
                accounts,
                roleAt,
                objectIdAt,
                patches,
                hidesInactive,
                mediaType,
                textBooleans,
                capitalOperations,
                pageSize,
                true);
    }

    ScimOptions build() {
        boolean shared = accounts instanceof AccountPlace.Attribute;
        return new ScimOptions(
                base,
                accounts,
                shared ? "{publisherId}/{key}" : "{key}",
                Map.of(LegacyRole.OWNER, "owner", LegacyRole.CONTRIBUTOR, "contributor"),
                roleAt,
                Path.of("userType"),
                objectIdAt,
                true,
                patches,
                Optional.empty(),
                hidesInactive,
                mediaType,
                textBooleans,
                capitalOperations,
                pageSize,
                passesOverSettings);
    }
}
