package dev.ferry.persistence.upgrade;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.persistence.table.Slugs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A row of {@code account_user} as the sixth schema has it, which no later one changes here. What an unknown hand wrote
 * into it is read only where it has to be.
 *
 * @param key by which no other user of the account may be known
 */
record KeptUser(String account, int number, String key, Record row) {
    static final Table<Record> TABLE = DSL.table("account_user");
    static final Field<String> PUBLISHER_ID = DSL.field("publisher_id", String.class);
    static final Field<Integer> USER_NUMBER = DSL.field("user_number", Integer.class);
    static final Field<String> ACCESS_KEY = DSL.field("access_key", String.class);
    static final Field<String> FURTHER_LEGACY_KEYS = DSL.field("further_legacy_keys", String.class);
    static final Field<String> KIND = DSL.field("kind", String.class);
    static final Field<String> OBJECT_ID = DSL.field("object_id", String.class);
    static final Field<String> ROLE = DSL.field("role", String.class);
    static final Field<String> LEGACY_ROLE = DSL.field("legacy_role", String.class);
    static final Field<String> LEGACY_KEY = DSL.field("legacy_key", String.class);
    static final Field<String> DISPLAY_NAME = DSL.field("display_name", String.class);
    static final Field<String> LANGUAGE = DSL.field("language", String.class);
    static final Field<Boolean> PENDING = DSL.field("pending", Boolean.class);
    static final Field<Boolean> ADDED_LATER = DSL.field("added_later", Boolean.class);
    static final Field<Integer> VERSION = DSL.field("version", Integer.class);
    private static final Field<String> EMAIL = DSL.field("email", String.class);
    private static final Field<String> APPLICATION_ID = DSL.field("application_id", String.class);

    static final List<Field<?>> COLUMNS = List.of(
            PUBLISHER_ID,
            USER_NUMBER,
            EMAIL,
            OBJECT_ID,
            KIND,
            ROLE,
            LEGACY_ROLE,
            LEGACY_KEY,
            DISPLAY_NAME,
            LANGUAGE,
            PENDING,
            ADDED_LATER,
            APPLICATION_ID);

    static KeptUser of(Record row) {
        return new KeptUser(row.get(PUBLISHER_ID), row.get(USER_NUMBER), keyOf(row), row);
    }

    private static String keyOf(Record row) {
        String email = row.get(EMAIL);
        if (email == null) {
            return row.get(OBJECT_ID);
        }
        return EmailAddress.parse(email) instanceof Done<EmailAddress>(var address)
                ? address.normal()
                : email.toLowerCase(Locale.ROOT);
    }

    boolean addedLater() {
        return row.get(ADDED_LATER);
    }

    User user() {
        return new User(
                new UserId(number),
                new Identity(
                        Slugs.of(UserKind.class).read(row.get(KIND)),
                        Optional.ofNullable(row.get(EMAIL)).map(EmailAddress::of),
                        Optional.ofNullable(row.get(OBJECT_ID)).map(ObjectId::new)),
                Optional.ofNullable(row.get(DISPLAY_NAME)),
                Optional.ofNullable(row.get(LANGUAGE)),
                Optional.of(Slugs.of(Role.class).read(row.get(ROLE))),
                row.get(PENDING) ? UserState.INVITATION_PENDING : UserState.ACTIVE,
                Slugs.of(LegacyRole.class).read(row.get(LEGACY_ROLE)),
                List.of(row.get(LEGACY_KEY)),
                Optional.ofNullable(row.get(APPLICATION_ID)).map(ObjectId::new));
    }
}
