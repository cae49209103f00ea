package dev.ferry.application.mail;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferKey;
import java.net.URI;
import java.util.stream.Collectors;

/**
 * Places that mails and pages lead to; each is a setting.
 *
 * @param ferry where people reach this installation, without a slash at the end
 * @param joining where a company joins the partner network
 * @param membership what membership is
 * @param benefits what it brings
 * @param communityCall where people with offers meet each week (R24)
 * @param support where support is asked for what nobody of the account can do
 * @param membershipCenter where a membership is moved from Partner Membership Center (R9)
 * @param mpnId where a company finds its MPN ID
 */
public record Links(
        URI ferry,
        URI joining,
        URI membership,
        URI benefits,
        URI communityCall,
        URI support,
        URI membershipCenter,
        URI mpnId) {

    /** The guided migration of an account; anyone who follows it still has to sign in. */
    public URI migrationOf(PublisherId account) {
        return URI.create(ferry + "/accounts/" + account.value() + "/migration");
    }

    /** The account's own page; anyone who follows it still has to sign in. */
    public URI accountOf(PublisherId account) {
        return URI.create(ferry + "/accounts/" + account.value());
    }

    /** The account's settings after the move. */
    public URI settingsOf(PublisherId account) {
        return URI.create(ferry + "/accounts/" + account.value() + "/settings");
    }

    /** An offer of a moved account, with all that is to be done for it. */
    public URI offer(OfferKey offer) {
        String id = offer.id().value().codePoints().mapToObj(Links::inPath).collect(Collectors.joining());
        return URI.create(ferry + "/accounts/" + offer.account().value() + "/offers/" + id);
    }

    /** Of ASCII, what means something in an address stands by its number; letters of others may stand there. */
    private static String inPath(int letter) {
        if (Character.isSpaceChar(letter) || Character.isISOControl(letter)) {
            return "%20";
        }
        boolean plain = letter > 0x7f || Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0;
        return plain ? Character.toString(letter) : "%%%02X".formatted(letter);
    }

    /** Where a browser begins to sign in, where that is done elsewhere. */
    public URI signIn() {
        return URI.create(ferry + "/sign-in/begin");
    }

    /** Where somebody who was invited to the account accepts; anyone who follows it still has to sign in. */
    public URI invitationTo(PublisherId account) {
        return URI.create(ferry + "/accounts/" + account.value() + "/invitation");
    }
}
