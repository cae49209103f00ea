package dev.ferry.domain.proof;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;

/**
 * For whom and what a code was sent; of each, only the last one is good.
 *
 * @param account absent where it is about no account
 * @param person the name of who asked, see {@link dev.ferry.domain.identity.Requester#actor()}
 */
public record ChallengeKey(Purpose purpose, Optional<PublisherId> account, String person) {

    /** Of the last code to sign in with that was sent to the address, whoever asked for it. */
    public static ChallengeKey ofSignIn(EmailAddress address) {
        return new ChallengeKey(Purpose.SIGN_IN, Optional.empty(), address.normal());
    }

    /**
     * Of the code that was asked for in one visit alone, so that nobody who asks for another takes it away.
     *
     * @param visit what tells the visit from others, in letters and digits
     */
    public static ChallengeKey ofSignIn(EmailAddress address, String visit) {
        return new ChallengeKey(Purpose.SIGN_IN, Optional.empty(), address.normal() + '|' + visit);
    }

    public static ChallengeKey ofWorkEmail(PublisherId account, String person) {
        return new ChallengeKey(Purpose.WORK_EMAIL, Optional.of(account), person);
    }

    public static ChallengeKey ofInvitation(PublisherId account, EmailAddress invited) {
        return new ChallengeKey(Purpose.INVITATION, Optional.of(account), invited.normal());
    }

    public static ChallengeKey ofOtherAddress(PublisherId account, String person) {
        return new ChallengeKey(Purpose.OTHER_ADDRESS, Optional.of(account), person);
    }

    /** All of it in one line, equal for equal keys. */
    public String line() {
        return purpose.slug() + '|' + account.map(PublisherId::value).orElse("") + '|' + person;
    }
}
