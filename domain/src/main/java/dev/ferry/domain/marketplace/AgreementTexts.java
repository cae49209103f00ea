package dev.ferry.domain.marketplace;

import java.util.Collection;
import java.util.List;

/**
 * The texts of agreements as the whole installation knows them: what one node shows is what all of them show. An
 * adapter is right when it passes {@code AgreementTextsContract}. Thread-safe; no argument or answer is or holds null.
 * Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one
 * of its own.
 */
public interface AgreementTexts {

    /**
     * Keeps those of which no text of that agreement, version and language is kept: the first one stands, because
     * somebody may have accepted it. Safe to repeat, and to do by several at once.
     */
    void keep(Collection<AgreementText> texts);

    /** All texts of the agreement's latest version, in the order of their languages; none if nothing was kept. */
    List<AgreementText> latest(Agreement agreement);
}
