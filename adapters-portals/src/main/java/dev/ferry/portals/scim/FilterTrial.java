package dev.ferry.portals.scim;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Outcome.Done;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries with some users whom the server's list shows whether its filters find them, so that there is nobody whom
 * filters do not find. Ferry asks in small letters. That names have no case, as RFC 7643 has it, is tried. Neither have
 * addresses, but some servers keep them in small letters and compare them with case, which does no harm; so somebody
 * whose address is listed otherwise is asked for where there is anybody.
 */
record FilterTrial(UserMapping mapping, PublisherId account) {

    /** Those whom a filter finds. */
    @FunctionalInterface
    interface Search {
        List<GenericScimResource> by(String filter) throws ScimException;
    }

    /**
     * A filter that should find somebody.
     *
     * @param isTelling whether they are listed otherwise than they are asked for
     */
    private record Question(GenericScimResource user, String filter, boolean isTelling) {}

    /** Whether it does; not where that cannot be told, because nobody among them has what is asked for. */
    boolean passes(List<GenericScimResource> listed, Search search) throws ScimException {
        return passes(listed, this::byKey, search)
                && passes(listed, this::byNameInOtherCase, search)
                && passes(listed, this::byAddress, search);
    }

    private static boolean passes(
            List<GenericScimResource> listed, Function<GenericScimResource, Optional<Question>> kind, Search search)
            throws ScimException {
        Optional<Question> question =
                listed.stream().map(kind).flatMap(Optional::stream).max(Comparator.comparing(Question::isTelling));
        return question.isPresent()
                && search.by(question.get().filter()).stream()
                        .anyMatch(found -> String.valueOf(found.getId())
                                .equals(String.valueOf(question.get().user().getId())));
    }

    private Optional<Question> byKey(GenericScimResource user) {
        return mapping.keyOf(account, user)
                .filter(key -> mapping.isNamed(account, key, user))
                .map(key -> new Question(
                        user,
                        mapping.named(account, List.of(key)),
                        mapping.ownerOf(account, key, user) != UserMapping.Owner.OURS));
    }

    private Optional<Question> byNameInOtherCase(GenericScimResource user) {
        return mapping.nameOf(user)
                .filter(name -> !inOtherCase(name).equals(name))
                .map(name -> new Question(user, UserMapping.equal("userName", inOtherCase(name)), false));
    }

    private Optional<Question> byAddress(GenericScimResource user) {
        return mapping.addressOf(user)
                .flatMap(written -> EmailAddress.parse(written) instanceof Done<EmailAddress>(var address)
                        ? Optional.of(new Question(
                                user,
                                mapping.addressed(account, List.of(address.normal())),
                                !address.normal().equals(written)))
                        : Optional.empty());
    }

    /** Capitals for small letters of ASCII, and the other way round. */
    private static String inOtherCase(String name) {
        return name.codePoints()
                .map(FilterTrial::inOtherCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int inOtherCase(int letter) {
        boolean isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        return isLetter ? letter ^ ' ' : letter;
    }
}
