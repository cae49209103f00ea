package dev.ferry.files.export;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.text.LanguageTag;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.files.table.Table;
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

    private String lastWritten = "";
    private Optional<String> lastTag = Optional.empty();

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
            return Identity.ofServicePrincipal(
                    objectId(cells).orElseThrow(() -> new RowRejected(cells.column(OBJECT_ID), Code.VALUE_MISSING)));
        }
        EmailAddress email = cells.good(EMAIL, EmailAddress.parse(cells.required(EMAIL)));
        return Identity.ofPerson(kind, email, objectId(cells));
    }

    private static Optional<ObjectId> objectId(Cells cells) {
        return cells.text(OBJECT_ID).filter(id -> !isNone(id)).map(id -> cells.good(OBJECT_ID, ObjectId.parse(id)));
    }

    /**
     * A language is for mails alone: one that cannot be understood counts as none, so that nobody is lost by it.
     * Neighbours often share one.
     */
    private Optional<String> language(String written) {
        if (!written.equals(lastWritten)) {
            lastWritten = written;
            lastTag = LanguageTag.parse(written);
        }
        return lastTag;
    }

    /** What databases write where there is nothing. */
    private static boolean isNone(String written) {
        return written.equalsIgnoreCase("null") || written.equalsIgnoreCase("(null)") || written.equals("\\N");
    }
}
