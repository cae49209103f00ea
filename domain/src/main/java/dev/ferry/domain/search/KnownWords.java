package dev.ferry.domain.search;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.tenant.TenantId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words by which something is found, gathered one after the other. Not thread-safe. */
public final class KnownWords {
    /** Of one name; what stands behind is rarely looked for. */
    private static final int MOST_OF_A_NAME = 40;

    private final Set<String> words = new TreeSet<>();

    /** A name, an id or a number: by each word of it, and by each part between blanks as a whole. */
    public KnownWords named(String name) {
        SearchFolding.tokens(name).stream().limit(MOST_OF_A_NAME).forEach(this::token);
        return this;
    }

    private void token(String token) {
        List<String> parts = SearchFolding.words(token);
        if (!parts.isEmpty()) {
            words.add(SearchFolding.whole(token));
            words.addAll(parts);
        }
    }

    /** A user: by the address and by its domain, as they were written and as they are compared. */
    public KnownWords withAddress(EmailAddress address) {
        words.addAll(ofAddress(address));
        String written = address.written();
        whole(written.substring(written.lastIndexOf('@') + 1));
        return whole(address.domain().ascii());
    }

    /** The words that tell who it is of whom this is the address. */
    public static Set<String> ofAddress(EmailAddress address) {
        return new KnownWords().whole(address.written()).whole(address.normal()).all();
    }

    /** A tenant, by its id. */
    public KnownWords ofTenant(TenantId tenant) {
        return whole(tenant.value().toString());
    }

    /** An offer, by its id and its name. */
    public KnownWords withOffer(String id, String name) {
        return named(id).named(name);
    }

    private KnownWords whole(String text) {
        words.add(SearchFolding.whole(SearchFolding.folded(text)));
        return this;
    }

    /** What was gathered, in order. */
    public Set<String> all() {
        return Collections.unmodifiableSet(words);
    }
}
