package dev.ferry.files.export;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.files.table.Table;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

final class UserParser {
    private static final Slugs<LegacyRole> ROLES = new Slugs<>(LegacyRole.class);
    private static final Slugs<UserKind> KINDS = new Slugs<>(UserKind.class);
    private static final int EMAIL = Table.USER_EMAIL;
    private static final int ROLE = 2;
    private static final int KIND = 3;
    private static final int NAME = 4;
    private static final int OBJECT_ID = Table.USER_OBJECT_ID;
    private static final int LANGUAGE = 6;

    /** The tag that was found well-formed last: neighbours often share it. */
    private String wellFormed = "";

    LegacyUser parse(Cells cells) {
        UserKind kind = KINDS.read(cells, KIND);
        return new LegacyUser(
                identity(kind, cells),
                ROLES.read(cells, ROLE),
                cells.text(NAME),
                cells.text(LANGUAGE).flatMap(this::language),
                true);
    }

    /** An address that a service principal comes with is passed over: it is known by its object id alone. */
    private static Identity identity(UserKind kind, Cells cells) {
        if (kind == UserKind.SERVICE_PRINCIPAL) {
            return Identity.ofServicePrincipal(cells.good(OBJECT_ID, ObjectId.parse(cells.required(OBJECT_ID))));
        }
        EmailAddress email = cells.good(EMAIL, EmailAddress.parse(cells.required(EMAIL)));
        return Identity.ofPerson(
                kind, email, cells.text(OBJECT_ID).map(id -> cells.good(OBJECT_ID, ObjectId.parse(id))));
    }

    /** A language is for mails alone: one that cannot be understood counts as none, so that nobody is lost by it. */
    private Optional<String> language(String tag) {
        if (!tag.equals(wellFormed)) {
            try {
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException _) {
                return Optional.empty();
            }
            wellFormed = tag;
        }
        return Optional.of(tag);
    }
}
