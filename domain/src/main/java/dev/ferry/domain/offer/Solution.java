package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import java.util.Optional;

/**
 * A solution that was created in the One Commercial Partner go-to-market portal (R18).
 *
 * @param offer which of the account's offers it is about; absent where it fits none
 * @param appSourceUrl what stands under its marketplace links
 */
public record Solution(
        String id, PublisherId account, String name, Optional<OfferId> offer, Optional<String> appSourceUrl) {}
