package dev.ferry.application.signin;

import dev.ferry.application.input.TypedFields;
import dev.ferry.application.proof.Asker;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.OneTimeCode;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Somebody signs in with the code that was sent to their address. */
public final class SignInByCode {
    private final SignInPlace place;
    private final Codes codes;
    private final SignInJournal journal;
    private final Transactions transactions;

    @Inject
    public SignInByCode(SignInPlace place, Codes codes, SignInJournal journal, Transactions transactions) {
        this.place = place;
        this.codes = codes;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * A token for anyone who controls the address. Refuses {@code malformed-email}, {@code malformed-code},
     * {@code too-many-tries}, {@code sign-in-elsewhere}, and {@code wrong-code} also where there is no code: whether
     * somebody is signing in just now is nobody else's business.
     *
     * @param visit as it was given when the code was asked for; whose tries count together is told by it
     */
    public Outcome<AccessToken> run(String typedEmail, String typedCode, Optional<String> visit, Asker asker) {
        return place.issuer()
                .then(issuer -> EmailAddress.parse(typedEmail)
                        .then(address -> OneTimeCode.parse(typedCode).then(code -> redeem(address, visit, code, asker)))
                        .map(address -> issuer.issue(address, false)));
    }

    /** All that cannot be read of what was typed, by the names of the fields: {@code email}, {@code code}. */
    public static Map<String, Refusal> faults(String typedEmail, String typedCode) {
        TypedFields fields = new TypedFields();
        fields.read("email", EmailAddress.parse(typedEmail));
        fields.read("code", OneTimeCode.parse(typedCode));
        return fields.faults();
    }

    private Outcome<EmailAddress> redeem(EmailAddress address, Optional<String> visit, OneTimeCode code, Asker asker) {
        return withoutTelling(
                visit,
                transactions.run(() -> journal.noted(address, codes.redeemToSignIn(address, visit, code, asker))));
    }

    /** How many tries are left is told to who asked for the code: anybody else would learn by it that there is one. */
    private static <T> Outcome<T> withoutTelling(Optional<String> visit, Outcome<T> outcome) {
        return outcome instanceof Refused<T>(var reason)
                        && (reason.code() == Code.CODE_EXPIRED || (reason.code() == Code.WRONG_CODE && visit.isEmpty()))
                ? Outcome.refused(Code.WRONG_CODE)
                : outcome;
    }
}
