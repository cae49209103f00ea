package dev.ferry.files.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.files.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The rows of one publisher id, accounts first, then users, then offers; makes one account of the good ones. */
final class AccountGroup {
    private static final int ID = 0;
    /** Of users, and of offers: what one account may bring, so that memory stays bounded. */
    private static final int MOST = 200_000;

    private final Cells cells;
    private final UserParser userParser;
    private final Function<PublisherId, Optional<LegacyAccount>> known;
    private final Map<String, LegacyRole> userRoles = new HashMap<>();
    private final Set<String> offerKeys = new HashSet<>();
    private final List<LegacyUser> users = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private Optional<PublisherId> id = Optional.empty();
    private Optional<LegacyAccount> account = Optional.empty();
    private Optional<Source> rejected = Optional.empty();
    private boolean losesOwnerRight;

    AccountGroup(Cells cells, UserParser userParser, Function<PublisherId, Optional<LegacyAccount>> known) {
        this.cells = cells;
        this.userParser = userParser;
        this.known = known;
    }

    /**
     * Takes the row at hand.
     *
     * @throws RowRejected when it cannot be taken
     */
    void take() {
        losesOwnerRight = false;
        if (id.isEmpty()) {
            id = Optional.of(cells.good(ID, PublisherId.parse(cells.required(ID))));
        }
        switch (cells.row().table()) {
            case ACCOUNTS -> takeAccount(id.get());
            case USERS -> takeUser(id.get());
            case OFFERS -> takeOffer(id.get());
            case TENANTS, MEMBERSHIPS -> throw new IllegalStateException("not an account's row");
        }
    }

    private void takeAccount(PublisherId publisher) {
        LegacyAccount read = AccountParser.parse(publisher, cells);
        if (account.isPresent()) {
            throw duplicate(cells.column(ID), publisher.value());
        }
        account = Optional.of(read);
    }

    private void takeUser(PublisherId publisher) {
        LegacyUser user = userParser.parse(cells);
        requireAccount(publisher);
        requireRoom(users.size());
        String column = cells.column(user.identity().email().isPresent() ? Table.USER_EMAIL : Table.USER_OBJECT_ID);
        LegacyRole first = userRoles.putIfAbsent(user.identity().key(), user.role());
        if (first != null) {
            losesOwnerRight = user.role() == LegacyRole.OWNER && first != LegacyRole.OWNER;
            throw duplicate(column, user.identity().key());
        }
        users.add(user);
    }

    private void takeOffer(PublisherId publisher) {
        Offer offer = OfferParser.parse(cells);
        requireAccount(publisher);
        requireRoom(offers.size());
        requireFirst(offerKeys, offer.id().value(), cells.column(OfferParser.ID));
        offers.add(offer);
    }

    private void requireAccount(PublisherId publisher) {
        if (account.isEmpty()) {
            account = known.apply(publisher);
        }
        if (account.isEmpty()) {
            throw new RowRejected(cells.column(ID), unknown(publisher));
        }
    }

    private Refusal unknown(PublisherId publisher) {
        return rejected.map(row -> new Refusal(
                        Code.ACCOUNT_REJECTED,
                        Map.of("publisherId", publisher.value(), "file", row.file(), "line", row.line())))
                .orElseGet(() -> new Refusal(Code.UNKNOWN_ACCOUNT, "publisherId", publisher.value()));
    }

    /** Hears where the row at hand stands, which was rejected. */
    void wasRejected(Source row) {
        if (cells.row().table() == Table.ACCOUNTS && rejected.isEmpty()) {
            rejected = Optional.of(row);
        }
    }

    /** Whether the row that was rejected last would have made an owner of somebody whose first row does not. */
    boolean losesOwnerRight() {
        return losesOwnerRight;
    }

    private void requireRoom(int taken) {
        if (taken >= MOST) {
            throw new RowRejected(cells.column(ID), Code.TOO_MANY, "most", MOST);
        }
    }

    private static void requireFirst(Set<String> keys, String key, String column) {
        if (!keys.add(key)) {
            throw duplicate(column, key);
        }
    }

    private static RowRejected duplicate(String column, String key) {
        return new RowRejected(column, Code.DUPLICATE_KEY, "key", key);
    }

    /** The account with all that was taken, if it had a good row or is known, and one of another table is good. */
    Optional<LegacyAccount> account() {
        return account.map(bare -> new LegacyAccount(
                bare.id(), bare.displayName(), bare.mpnId(), bare.company(), bare.payoutProfile(), users, offers));
    }
}
