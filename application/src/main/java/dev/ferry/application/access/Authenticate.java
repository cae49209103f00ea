package dev.ferry.application.access;

import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.undo.AskedBy;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells who is asking. What they may do is decided afresh by every use case. Thread-safe. */
public final class Authenticate {
    private final IdentityProvider provider;
    private final Operators operators;
    private final AskingPolicy policy;

    @Inject
    public Authenticate(IdentityProvider provider, Operators operators, AskingPolicy policy) {
        this.provider = provider;
        this.operators = operators;
        this.policy = policy;
    }

    /** Who holds this bearer token; refuses {@code not-signed-in}. */
    public Outcome<Requester> run(String token) {
        return policy.attempt(IdentityProvider.SYSTEM, () -> provider.verify(token), Done.class::isInstance)
                .map(this::requester);
    }

    /**
     * A person at the terminal of this installation, who may call themselves what they like; refuses
     * {@code sign-in-elsewhere} where the identity provider is not Ferry's own.
     */
    public Outcome<Requester> atTheTerminal(EmailAddress address) {
        return provider.issuer().isEmpty()
                ? Outcome.refused(Code.SIGN_IN_ELSEWHERE)
                : Outcome.done(requester(new SignIn(
                        "terminal", address.normal(), Optional.empty(), false, false, address, true, false)));
    }

    /** Who asked for something before, by the rights that they have now; what they signed in with may have ended. */
    public Requester again(AskedBy before) {
        EmailAddress address = before.address();
        return requester(
                new SignIn("undo", address.normal(), Optional.empty(), false, false, address, true, before.operator()));
    }

    /** An address makes an operator only where its control is proved (R7). */
    private Requester requester(SignIn signIn) {
        boolean named = signIn.emailProved() && operators.addresses().contains(signIn.email());
        Requester.Person person = new Requester.Person(signIn);
        return signIn.operator() || named
                ? new Requester.Operator(signIn.email().normal(), Optional.of(person))
                : person;
    }
}
