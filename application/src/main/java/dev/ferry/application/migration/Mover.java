package dev.ferry.application.migration;

import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Move;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what moves carry over (R11, R13), inside the transaction of the one who decided on them. Thread-safe. */
public final class Mover {
    private final LegacyAccounts legacyAccounts;
    private final Accounts accounts;
    private final Users users;
    private final Offers offers;
    private final Cases cases;
    private final ActQueue acts;
    private final Outbox outbox;
    private final SyncOutbox syncOutbox;

    @Inject
    public Mover(
            LegacyAccounts legacyAccounts,
            Accounts accounts,
            Users users,
            Offers offers,
            Cases cases,
            ActQueue acts,
            Outbox outbox,
            SyncOutbox syncOutbox) {
        this.legacyAccounts = legacyAccounts;
        this.accounts = accounts;
        this.users = users;
        this.offers = offers;
        this.cases = cases;
        this.acts = acts;
        this.outbox = outbox;
        this.syncOutbox = syncOutbox;
    }

    /**
     * Writes these; nothing else of a move is to be written but its record and history.
     *
     * @param silent whether owners are sent no mail (R13)
     */
    public void write(List<Move> moves, boolean silent, Instant at) {
        Map<PublisherId, List<User>> carriedUsers = new HashMap<>();
        for (Move move : moves) {
            carriedUsers.put(move.account().id(), move.users());
        }
        accounts.openAll(moves.stream().map(Move::account).toList());
        users.addAll(carriedUsers);
        Map<PublisherId, List<SupportCase>> opened = cases.ofAccounts(carriedUsers.keySet());
        List<ListedOffer> arrived = moves.stream()
                .flatMap(move ->
                        arriving(move, opened.getOrDefault(move.account().id(), List.of()), at))
                .toList();
        offers.addAll(arrived);
        acts.addAll(takenOut(arrived), at);
        legacyAccounts.lockAll(carriedUsers.keySet());
        outbox.addAll(topics(moves, silent, at));
        moves.forEach(move ->
                move.pending().forEach(change -> syncOutbox.add(move.account().id(), change)));
    }

    /** What was taken out before it came leaves the seller catalog, where drafts are from the beginning. */
    private static List<SystemAct> takenOut(List<ListedOffer> arrived) {
        return arrived.stream()
                .map(ListedOffer::offer)
                .filter(offer -> offer.deleted().isPresent())
                .<SystemAct>map(offer -> new SystemAct.Delist(offer.key(), CatalogSide.SELLER))
                .toList();
    }

    /** The offers at their first step (R18), with what was said of them in cases. */
    private static Stream<ListedOffer> arriving(Move move, List<SupportCase> opened, Instant at) {
        PublisherId account = move.account().id();
        return move.offers().stream()
                .map(offer -> ManagedOffer.of(new OfferKey(account, offer.id()), offer, at))
                .map(offer -> by(opened, offer))
                .map(offer -> ListedOffer.of(offer, offer.checklistOnArrival()));
    }

    /** What is refused of an offer is not said of it. */
    private static ManagedOffer by(List<SupportCase> opened, ManagedOffer arrived) {
        ManagedOffer offer = arrived;
        for (SupportCase one : opened) {
            if (one.keeps(offer.key().id())) {
                offer = or(offer.kindSaid(false, one.request().opened()), offer);
            }
            if (one.takesOut(offer.key().id())) {
                offer = or(offer.carriedOverInError(one.answers().getLast().stamp()), offer);
            }
        }
        return offer;
    }

    private static ManagedOffer or(Outcome<ManagedOffer> said, ManagedOffer otherwise) {
        return said instanceof Outcome.Done<ManagedOffer>(var after) ? after : otherwise;
    }

    /** What history keeps of a move (R26). */
    public static Map<String, Object> facts(Move move, Readiness.Ready ready) {
        return Map.of(
                "mpnId", ready.membership().mpnId().value(),
                "tenantId", ready.membership().tenant().toString(),
                "passing",
                        ready.passing().stream()
                                .sorted()
                                .map(EmailAddress::normal)
                                .toList(),
                "users", move.mapped(),
                "unmapped",
                        move.unmapped().stream()
                                .flatMap(user -> user.legacyKeys().stream())
                                .toList());
    }

    private static List<OutboxEntry> topics(List<Move> moves, boolean silent, Instant at) {
        List<Topic> topics = silent ? List.of(Topic.LEGACY_LOCK) : List.of(Topic.LEGACY_LOCK, Topic.ACCOUNT_MOVED);
        return moves.stream()
                .flatMap(move -> topics.stream()
                        .map(topic -> new OutboxEntry(move.account().id(), topic, at)))
                .toList();
    }
}
