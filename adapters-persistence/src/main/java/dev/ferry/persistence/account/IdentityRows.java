package dev.ferry.persistence.account;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.persistence.table.Slugs;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The columns by which both tables of users know somebody. */
record IdentityRows(Field<String> kind, Field<String> email, Field<String> objectId) {
    private static final Slugs<UserKind> KINDS = Slugs.of(UserKind.class);

    static @Nullable String email(Identity identity) {
        return identity.email().map(EmailAddress::written).orElse(null);
    }

    static @Nullable String objectId(Identity identity) {
        return identity.objectId().map(ObjectId::value).orElse(null);
    }

    Identity read(Record row) {
        return new Identity(
                KINDS.read(row.get(kind)),
                Optional.ofNullable(row.get(email)).map(EmailAddress::of),
                Optional.ofNullable(row.get(objectId)).map(ObjectId::new));
    }
}
