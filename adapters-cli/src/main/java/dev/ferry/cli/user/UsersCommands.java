package dev.ferry.cli.user;

import picocli.CommandLine.Command;

/** {@code ferry users …}. */
@Command(
        name = "users",
        description = {
            "Look at and change the users of accounts that have moved.",
            "Changes are made as an owner or manager of the account (--as ADDRESS)."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListUsersCommand.class,
            AddUsersCommand.class,
            RemoveUserCommand.class,
            ChangeRoleCommand.class,
            MapUserCommand.class,
            ResendInvitationCommand.class,
            AcceptInvitationCommand.class
        })
public final class UsersCommands {}
