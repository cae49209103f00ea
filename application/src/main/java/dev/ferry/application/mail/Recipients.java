package dev.ferry.application.mail;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.User;
import java.util.Optional;

/** In which language somebody is written to (R25). */
public final class Recipients {

    private Recipients() {}

    /** The user's own language, if the account knows it and Ferry speaks it; otherwise the one that they asked in. */
    public static Language languageOf(EmailAddress address, LegacyAccount account, Language asked) {
        return account.users().stream()
                .filter(user -> user.identity().email().filter(address::equals).isPresent())
                .findFirst()
                .flatMap(Recipients::own)
                .orElse(asked);
    }

    /** The user's own language, if the account knows it and Ferry speaks it; otherwise English. */
    public static Language languageOf(LegacyUser user) {
        return own(user).orElse(Language.ENGLISH);
    }

    /** The same of a user of an account that has moved. */
    public static Language languageOf(User user) {
        return languageOf(user, Language.ENGLISH);
    }

    /** The same, and otherwise this one. */
    public static Language languageOf(User user, Language otherwise) {
        return user.language().flatMap(Language::lookUp).orElse(otherwise);
    }

    private static Optional<Language> own(LegacyUser user) {
        return user.language().flatMap(Language::lookUp);
    }
}
