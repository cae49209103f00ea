package dev.ferry.application.mail;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
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

    private static Optional<Language> own(LegacyUser user) {
        return user.language().flatMap(Language::lookUp);
    }
}
