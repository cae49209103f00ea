package dev.ferry.cli.user;

import dev.ferry.application.user.MapUser;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Lets an unmapped user enter. */
final class MapUserJob implements CommandRun {
    private final MapUserOptions options;
    private final MapUser mapUser;
    private final WhichUser whichUser;
    private final Requester who;
    private final UserReply users;
    private final Reply reply;

    @Inject
    MapUserJob(
            MapUserOptions options, MapUser mapUser, WhichUser whichUser, Requester who, UserReply users, Reply reply) {
        this.options = options;
        this.mapUser = mapUser;
        this.whichUser = whichUser;
        this.who = who;
        this.users = users;
        this.reply = reply;
    }

    @Override
    public int run() {
        return users.to(
                whichUser
                        .find(options.user)
                        .then(id -> mapUser.run(
                                who,
                                options.user.publisher,
                                id,
                                options.email,
                                options.role,
                                OptionalLong.empty(),
                                reply.messages().language())),
                mapped -> users.show(mapped.value()));
    }
}
