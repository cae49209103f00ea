package dev.ferry.application.document;

import dev.ferry.application.person.ErasedPerson;
import dev.ferry.domain.account.PublisherId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an erasure.
 *
 * @param pseudonym what stands where the address stood; null where nothing was kept of anybody, and in a dry run
 * @param accounts those that have moved which they were taken out of
 * @param handedOver those of them in which the successor is owner now
 * @param withoutOwner those that have not moved and have no owner now
 * @param things how much else was erased or changed
 */
public record ErasureDocument(
        @Nullable String pseudonym,
        List<String> accounts,
        List<String> handedOver,
        List<String> withoutOwner,
        int things) {

    public static ErasureDocument of(ErasedPerson erased) {
        return new ErasureDocument(
                erased.pseudonym().orElse(null),
                ids(erased.accounts()),
                ids(erased.handedOver()),
                ids(erased.withoutOwner()),
                erased.things());
    }

    private static List<String> ids(Set<PublisherId> accounts) {
        return accounts.stream().map(PublisherId::value).sorted().toList();
    }
}
