package dev.ferry.application.guided;

import dev.ferry.application.mail.Links;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import java.util.List;
import java.util.Optional;

/**
 * How far an account's move has come, as its owner sees it.
 *
 * @param workEmail the address that was proved
 * @param mpnId as it is held, in whatever shape
 * @param replaced the MPN ID that was valid until an owner typed in {@code mpnId}, which nobody has confirmed or which
 *     is not good: given again, it stands again
 * @param signInAs the address under which the owner goes on after the move, where that is another than they signed in
 *     with (R11)
 * @param links what the owner reads about membership before the start (R8)
 * @param findings what still stands in the way; none where nothing does
 */
public record MigrationProgress(
        PublisherId account,
        MigrationState state,
        Optional<EmailAddress> workEmail,
        Optional<String> mpnId,
        Optional<MpnId> replaced,
        Optional<EmailAddress> signInAs,
        Links links,
        List<Finding> findings) {}
