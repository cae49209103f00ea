package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import java.util.List;

/** What is still owed to other systems. An adapter is right when it passes {@code OutboxContract}. */
public interface Outbox {

    /** Adds these in this order, in the transaction of the change that they tell of. */
    void addAll(List<OutboxEntry> entries);

    /** What is owed for one account, oldest first. */
    List<OutboxEntry> owedFor(PublisherId account);

    /** How much is owed in all. */
    long count();
}
