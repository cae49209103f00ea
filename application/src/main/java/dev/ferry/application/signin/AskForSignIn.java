package dev.ferry.application.signin;

import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Asker;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** Somebody asks for a code to sign in with, before anybody knows who it is. */
public final class AskForSignIn {
    private final SignInPlace place;
    private final Codes codes;
    private final MailTexts texts;
    private final MailTrigger trigger;

    @Inject
    public AskForSignIn(SignInPlace place, Codes codes, MailTexts texts, MailTrigger trigger) {
        this.place = place;
        this.codes = codes;
        this.texts = texts;
        this.trigger = trigger;
    }

    /**
     * Sends a code to the address, known or not: the answer, and the time that it takes, tells nobody which. Refuses
     * {@code malformed-email}, {@code too-many-tries}, and {@code sign-in-elsewhere} where the identity provider is not
     * Ferry's own.
     *
     * @param visit a secret of whoever asks, which is given back with the code: by it nobody else's tries are theirs
     */
    public Outcome<EmailAddress> run(String typed, Language language, String visit, Asker asker) {
        return place.issuer()
                .then(_ -> EmailAddress.parse(typed))
                .then(address -> send(address, language, visit, asker));
    }

    /** The same of an address that is known to be one, wherever people sign in. */
    Outcome<EmailAddress> send(EmailAddress address, Language language, String visit, Asker asker) {
        return codes.sendToSignIn(address, visit, asker, code -> texts.signInCode(address, language, code))
                .map(to -> {
                    trigger.wakeUp();
                    return to;
                });
    }
}
